import type { Poll } from '../../../../api/types.ts';
import type { PollForm } from './form-state.ts';
import { toForm } from './to-form.ts';

const idsOf = (form: PollForm) => JSON.stringify(form.options.map(({ optionId }) => optionId ?? '').sort());

/** Whether the form changes what stands since the poll's round was opened: the set of options, the choices, change of mind. */
export function breaksFastRules(form: PollForm, poll: Poll): boolean {
  return (
    idsOf(form) !== idsOf(toForm(poll)) ||
    Number(form.minChoices) !== poll.minChoices ||
    Number(form.maxChoices) !== poll.maxChoices ||
    form.allowChange !== poll.allowChange
  );
}

/** The form with those changes taken back, and every other kept. */
export function keepFastRules(form: PollForm, poll: Poll): PollForm {
  const saved = toForm(poll);
  const known = new Set(poll.options.map(({ optionId }) => optionId));
  const kept = form.options.filter(({ optionId }) => optionId !== null && known.has(optionId));
  const present = new Set(kept.map(({ optionId }) => optionId));
  const keys = new Set(kept.map(({ key }) => key));
  const missing = saved.options
    .filter(({ optionId }) => !present.has(optionId))
    .map((option) => (keys.has(option.key) ? { ...option, key: `again-${option.key}` } : option));
  return {
    ...form,
    options: [...kept, ...missing],
    minChoices: saved.minChoices,
    maxChoices: saved.maxChoices,
    allowChange: saved.allowChange,
  };
}
