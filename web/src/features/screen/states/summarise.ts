import { rankOptions } from '../figures/rank-options.ts';
import type { Poll, Tally } from '../model.ts';
import { type Languages, sayText, textsOf } from '../texts/screen-language.ts';

/** One sentence of where the poll stands, in the screen's first language; empty while there is nothing to say. */
export function summarise(poll: Poll | null, tally: Tally | null, languages: Languages): string {
  if (poll === null || tally === null || tally.ballots === 0) return '';
  const texts = textsOf(languages[0]);
  if (tally.options === null) return texts.summarySecret(tally.ballots);
  const first = rankOptions(tally.options)[0];
  const option = poll.options.find((one) => one.optionId === first?.optionId);
  const count = tally.options.find((one) => one.optionId === first?.optionId)?.count ?? 0;
  if (option === undefined || count === 0) return texts.summarySecret(tally.ballots);
  return texts.summary(tally.ballots, sayText(option.label, languages)[0]?.text ?? option.optionId, count);
}
