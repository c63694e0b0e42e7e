import type { Poll } from '../model.ts';

/** The poll `by` places further in the list, round and round, and its place from 1; null where there is no other. */
export function neighbourPoll(
  polls: readonly Poll[],
  pollId: string | null,
  by: 1 | -1,
): { poll: Poll; place: number; of: number } | null {
  const shown = polls.filter((poll) => poll.status !== 'DRAFT');
  const here = shown.findIndex((poll) => poll.pollId === pollId);
  const next = here < 0 ? (by === 1 ? 0 : shown.length - 1) : (here + by + shown.length) % shown.length;
  const poll = shown[next];
  return poll === undefined || poll.pollId === pollId ? null : { poll, place: next + 1, of: shown.length };
}
