import type { Line } from '../../../robots/judge-tally.ts';

/** A vote of somebody who doesn't wait for the last one's answer. Times in milliseconds of one clock. */
export interface RaceVote {
  readonly visitor: number;
  readonly option: string;
  readonly begunAt: number;
  readonly endedAt: number;
  readonly answer:
    | { readonly kind: 'STORED'; readonly round: number; readonly status: 'RECORDED' | 'CHANGED' | 'UNCHANGED' }
    | { readonly kind: 'REFUSED'; readonly code: string }
    /** It may have been carried out, in whichever round. */
    | { readonly kind: 'DOUBTFUL' };
}

/** What a round holds: ballots by option. */
export type RoundCount = ReadonlyMap<string, number>;

/** How often each option, and any of them, must and may be counted in a round, beside how often it is. */
export function judgeRound(votes: readonly RaceVote[], round: number, counted: RoundCount): readonly Line[] {
  const visitors = [...Map.groupBy(votes, ({ visitor }) => visitor).values()];
  const ends = visitors.map((mine) => possibleEnds(mine, round));
  const options = [...new Set([...counted.keys(), ...votes.map(({ option }) => option)])].toSorted();
  return [
    {
      name: 'ballots',
      acknowledged: ends.filter((choices) => !choices.includes(undefined)).length,
      counted: [...counted.values()].reduce((sum, count) => sum + count, 0),
      attempted: ends.filter((choices) => choices.some((choice) => choice !== undefined)).length,
    },
    ...options.map((name) => ({
      name,
      acknowledged: ends.filter((choices) => choices.every((choice) => choice === name)).length,
      counted: counted.get(name) ?? 0,
      attempted: ends.filter((choices) => choices.includes(name)).length,
    })),
  ];
}

/** The options that a visitor's ballot may show at the end of the round; undefined: perhaps there is no ballot. */
function possibleEnds(mine: readonly RaceVote[], round: number): readonly (string | undefined)[] {
  const stored = mine.filter(({ answer }) => answer.kind === 'STORED' && answer.round === round);
  // A vote is surely overruled by one that began after it had its answer.
  const last = stored.filter(({ endedAt }) => !stored.some(({ begunAt }) => begunAt > endedAt));
  const doubtful = mine.filter(({ answer }) => answer.kind === 'DOUBTFUL');
  const ends = [...last, ...doubtful].map(({ option }) => option);
  return stored.length === 0 ? [undefined, ...ends] : ends;
}

/** Whether the poll took a vote that began after it had closed for good and ended before it was opened again. */
export function takenWhileClosed(
  votes: readonly RaceVote[],
  closed: readonly { readonly from: number; readonly to: number }[],
): readonly RaceVote[] {
  return votes.filter(
    ({ begunAt, endedAt, answer }) =>
      answer.kind === 'STORED' &&
      answer.status !== 'UNCHANGED' &&
      closed.some(({ from, to }) => begunAt > from && endedAt < to),
  );
}
