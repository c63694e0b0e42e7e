import type { Poll, Text } from '../../../../api/types.ts';
import type { FormText, PollForm } from './form-state.ts';
import { toLocalTime } from './local-time.ts';

const toFields = (text: Text): FormText => ({ en: text.en ?? '', ja: text.ja ?? '' });

/** The form's fields for a poll that exists. */
export function toForm(poll: Poll): PollForm {
  return {
    title: toFields(poll.title),
    options: poll.options.map((option) => ({
      key: option.optionId,
      optionId: option.optionId,
      label: toFields(option.label),
      imageUrl: option.imageUrl ?? '',
      color: option.color ?? '',
    })),
    minChoices: String(poll.minChoices),
    maxChoices: String(poll.maxChoices),
    allowChange: poll.allowChange,
    results: poll.results,
    opensAt: toLocalTime(poll.opensAt),
    closesAt: toLocalTime(poll.closesAt),
  };
}

/** The form of a new poll that starts as a copy; its times stay behind. Its options keep their ids: the same answers, comparable. */
export function copyForm(poll: Poll): PollForm {
  return { ...toForm(poll), opensAt: '', closesAt: '' };
}

/** The form once the server has taken it: the poll's words and ids, in the rows that are there (so the focus stays). */
export function adoptSaved(form: PollForm, poll: Poll): PollForm {
  const saved = toForm(poll);
  if (saved.options.length !== form.options.length) return saved;
  return {
    ...saved,
    options: saved.options.map((option, i) => ({ ...option, key: form.options[i]?.key ?? option.key })),
  };
}

/** The form with the ids that its rows have been saved under. */
export function adoptIds(form: PollForm, saved: PollForm): PollForm {
  const ids = new Map(saved.options.map(({ key, optionId }) => [key, optionId]));
  return {
    ...form,
    options: form.options.map((option) => ({ ...option, optionId: option.optionId ?? ids.get(option.key) ?? null })),
  };
}
