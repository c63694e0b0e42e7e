import type { Poll } from '../../../../api/types.ts';

/** The booth's polls as far as they are known, and the order in which they came to be known. */
export interface PollList {
  readonly polls: readonly Poll[];
  /** Grows with every change of the list. */
  readonly serial: number;
}

export const noPolls: PollList = { polls: [], serial: 0 };

/** The list with one poll that was announced; the same list where it holds that state, or a later one. */
export function addPoll(list: PollList, poll: Poll): PollList {
  const index = list.polls.findIndex(({ pollId }) => pollId === poll.pollId);
  const held = list.polls[index];
  if (held !== undefined && held.version >= poll.version) return list;
  const polls = held === undefined ? [...list.polls, poll] : list.polls.with(index, poll);
  return { polls, serial: list.serial + 1 };
}

/**
 * The list after an answer of all polls: those the answer doesn't have are gone, unless they were announced after
 * the question; of each the later state is kept. The same list where nothing is new.
 *
 * @param asked the list as it was when the question went out
 */
export function takePolls(list: PollList, asked: PollList, answer: readonly Poll[]): PollList {
  const held = new Map(list.polls.map((poll) => [poll.pollId, poll]));
  const before = new Set(asked.polls);
  const polls = answer.map((poll) => {
    const known = held.get(poll.pollId);
    return known !== undefined && known.version >= poll.version ? known : poll;
  });
  const answered = new Set(answer.map(({ pollId }) => pollId));
  const announced = list.polls.filter((poll) => !answered.has(poll.pollId) && !before.has(poll));
  const next = [...polls, ...announced];
  const isSame = next.length === list.polls.length && next.every((poll, i) => poll === list.polls[i]);
  return isSame && list.serial > 0 ? list : { polls: next, serial: list.serial + 1 };
}
