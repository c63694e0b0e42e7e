import type { Option } from '../../../../api/types.ts';
import type { Language } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import type { ResultRow } from '../figures/result-rows.ts';
import type { Vote } from '../votes/vote.ts';
import { writeCsv } from './write-csv.ts';

/** Ids have no blanks; labels may, so a bar stands between them. */
const BETWEEN_IDS = ' ';
const BETWEEN_LABELS = ' | ';

/** The votes of a round as CSV, one line per ballot. */
export function votesCsv(votes: readonly Vote[], options: readonly Option[], language: Language): string {
  const labels = new Map(options.map(({ optionId, label }) => [optionId, pickText(label, language)]));
  return writeCsv(
    ['votedAt', 'round', 'visitor', 'optionIds', 'labels'],
    votes.map((vote) => [
      vote.votedAt,
      vote.round,
      vote.visitor,
      vote.options.join(BETWEEN_IDS),
      vote.options.map((id) => labels.get(id) ?? id).join(BETWEEN_LABELS),
    ]),
  );
}

/** The totals of a round as CSV, one line per option by rank; `share` is of the ballots, 0 to 1. */
export function totalsCsv(rows: readonly ResultRow[], round: number, ballots: number): string {
  return writeCsv(
    ['round', 'rank', 'optionId', 'labelEn', 'labelJa', 'votes', 'share', 'ballots'],
    rows.map(({ option, rank, count, share }) => [
      round,
      rank,
      option.optionId,
      option.label.en ?? '',
      option.label.ja ?? '',
      count,
      share.toFixed(4),
      ballots,
    ]),
  );
}
