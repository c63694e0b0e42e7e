import type { Poll } from '../../../../api/types.ts';
import { type FormText, limits, type PollForm } from '../definition/form-state.ts';
import { toIsoTime } from '../definition/local-time.ts';
import { isColour, isImageUrl } from '../definition/validate-form.ts';

/** What stands in for words that aren't written yet. */
export interface StandIns {
  readonly title: string;
  readonly option: (number: number) => string;
}

function textOf({ en, ja }: FormText, standIn: string) {
  const written = { en: en.trim() || null, ja: ja.trim() || null };
  return written.en === null && written.ja === null ? { en: standIn, ja: standIn } : written;
}

const wholeWithin = (text: string, most: number) => Math.min(Math.max(Math.trunc(Number(text)) || 1, 1), most);

/** The poll that the form is about to be, open, as far as it can be made of what is typed so far. */
export function previewPoll(form: PollForm, standIns: StandIns): Poll {
  const options = form.options.slice(0, limits.mostOptions).map((option, i) => ({
    optionId: `preview-${option.key}`,
    label: textOf(option.label, standIns.option(i + 1)),
    imageUrl: isImageUrl(option.imageUrl) ? option.imageUrl.trim() : null,
    color: isColour(option.color) ? option.color.trim() : null,
  }));
  const maxChoices = wholeWithin(form.maxChoices, Math.max(options.length, 1));
  return {
    boothId: '',
    pollId: '',
    title: textOf(form.title, standIns.title),
    options,
    minChoices: wholeWithin(form.minChoices, maxChoices),
    maxChoices,
    allowChange: form.allowChange,
    results: form.results,
    revealed: false,
    status: 'OPEN',
    round: 1,
    opensAt: null,
    closesAt: toIsoTime(form.closesAt),
    version: 1,
  };
}

const figures = [31, 24, 17, 12, 9, 5];

/** Made-up counts, so that the chart has something to show; the first options lead. */
export function sampleCounts(poll: Poll): { optionId: string; count: number }[] {
  return poll.options.map(({ optionId }, i) => ({ optionId, count: figures[i] ?? 3 }));
}
