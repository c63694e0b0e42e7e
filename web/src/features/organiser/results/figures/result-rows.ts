import type { Option } from '../../../../api/types.ts';
import { rankOptions } from '../../../screen/figures/rank-options.ts';
import type { RoundCount } from './count-votes.ts';

export interface ResultRow {
  readonly option: Option;
  /** Ties share a rank: 1, 1, 3. */
  readonly rank: number;
  readonly count: number;
  /** Of the ballots, 0 to 1; with several choices they sum to more than 1. */
  readonly share: number;
}

/** The round's options by rank. One that the poll no longer has is called by its id. */
export function resultRows(options: readonly Option[], { ballots, counts }: RoundCount): ResultRow[] {
  const known = new Map(options.map((option) => [option.optionId, option]));
  const votes = new Map(counts.map(({ optionId, count }) => [optionId, count]));
  return rankOptions(counts).map(({ optionId, rank }) => {
    const count = votes.get(optionId) ?? 0;
    return {
      option: known.get(optionId) ?? { optionId, label: { en: optionId, ja: null }, imageUrl: null, color: null },
      rank,
      count,
      share: ballots === 0 ? 0 : count / ballots,
    };
  });
}

/** The first place: several in a tie, none where nobody voted. */
export function winnersOf(rows: readonly ResultRow[]): ResultRow[] {
  return rows.filter(({ rank, count }) => rank === 1 && count > 0);
}
