import type { Poll } from '../../../../api/types.ts';
import type { FormText, PollDefinition, PollForm } from './form-state.ts';
import { toIsoTime, toLocalTime } from './local-time.ts';
import { nameOptions } from './name-options.ts';

/** A language that has no words isn't sent. */
function toText({ en, ja }: FormText): { en?: string; ja?: string } {
  return { ...(en.trim() !== '' && { en: en.trim() }), ...(ja.trim() !== '' && { ja: ja.trim() }) };
}

/**
 * The moment a time's field means; null for none or for what is no time. A field that still shows the saved time means
 * just that time: its milliseconds, and the right hour when clocks go back.
 */
export function toTime(local: string, saved: string | null): string | null {
  return saved !== null && local === toLocalTime(saved) ? saved : toIsoTime(local);
}

/**
 * The definition that a valid form stands for.
 *
 * @param saved the poll as it is on the server; null for a new one
 */
export function toDefinition(form: PollForm, saved: Poll | null): PollDefinition {
  const opensAt = toTime(form.opensAt, saved?.opensAt ?? null);
  const closesAt = toTime(form.closesAt, saved?.closesAt ?? null);
  return {
    title: toText(form.title),
    options: nameOptions(form.options).map((option) => ({
      optionId: option.optionId,
      label: toText(option.label),
      ...(option.imageUrl.trim() !== '' && { imageUrl: option.imageUrl.trim() }),
      ...(option.color.trim() !== '' && { color: option.color.trim() }),
    })),
    minChoices: Number(form.minChoices),
    maxChoices: Number(form.maxChoices),
    allowChange: form.allowChange,
    results: form.results,
    ...(opensAt !== null && { opensAt }),
    ...(closesAt !== null && { closesAt }),
  };
}

/** Whether two forms would save the same; row keys don't matter. */
export function meanSame(a: PollForm, b: PollForm): boolean {
  const plain = (form: PollForm) => JSON.stringify({ ...form, options: form.options.map((o) => ({ ...o, key: '' })) });
  return plain(a) === plain(b);
}
