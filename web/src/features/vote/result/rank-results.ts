import type { Option, Tally } from '../../../api/types.ts';

export interface ResultRow {
  readonly option: Option;
  readonly count: number;
  /** Length of the bar: of the leader, from 0 to 1. */
  readonly ofLeader: number;
  /** Share of the ballots, from 0 to 1. */
  readonly ofBallots: number;
}

/** The options with their counts, most votes first, those with as many in the poll's order. */
export function rankResults(
  options: readonly Option[],
  counts: NonNullable<Tally['options']>,
  ballots: number,
): ResultRow[] {
  const byId = new Map(counts.map(({ optionId, count }) => [optionId, count]));
  const most = Math.max(1, ...byId.values());
  return options
    .map((option) => {
      const count = byId.get(option.optionId) ?? 0;
      return { option, count, ofLeader: count / most, ofBallots: ballots > 0 ? count / ballots : 0 };
    })
    .sort((a, b) => b.count - a.count);
}
