import type { Option } from '../../../../api/types.ts';
import type { Vote } from '../votes/vote.ts';

export interface OptionCount {
  readonly optionId: string;
  readonly count: number;
}

/** What a round came to. */
export interface RoundCount {
  readonly ballots: number;
  /** In the poll's order; after them what earlier rounds could choose and the poll no longer has. */
  readonly counts: readonly OptionCount[];
}

/** Counts the votes themselves: one item per visitor, with the options as they stand after the last change. */
export function countVotes(options: readonly Option[], votes: readonly Vote[]): RoundCount {
  const counts = new Map(options.map(({ optionId }) => [optionId, 0]));
  for (const vote of votes) {
    for (const optionId of vote.options) counts.set(optionId, (counts.get(optionId) ?? 0) + 1);
  }
  return { ballots: votes.length, counts: [...counts].map(([optionId, count]) => ({ optionId, count })) };
}
