import type { Poll } from '../../../../api/types.ts';
import { type FormOption, type FormText, limits, type PollForm } from './form-state.ts';
import { toTime } from './to-definition.ts';

export type ProblemKind =
  | 'MISSING'
  | 'TITLE_LONG'
  | 'LABEL_LONG'
  | 'FEW_OPTIONS'
  | 'MANY_OPTIONS'
  | 'BAD_IMAGE'
  | 'BAD_COLOUR'
  | 'MIN_NOT_WHOLE'
  | 'MAX_NOT_WHOLE'
  | 'MAX_BELOW_MIN'
  | 'MAX_ABOVE_OPTIONS'
  | 'BAD_TIME'
  | 'CLOSES_BEFORE_OPENS';

/** What is wrong with one field; `field` is its name in the form, `title.en` or `option.{key}.imageUrl`. */
export interface Problem {
  readonly field: string;
  readonly kind: ProblemKind;
}

/** The server counts code points. */
const lengthOf = (text: string) => [...text.trim()].length;

function checkText(text: FormText, field: string, longest: number, tooLong: ProblemKind): Problem[] {
  const problems: Problem[] = [];
  if (text.en.trim() === '' && text.ja.trim() === '') problems.push({ field: `${field}.en`, kind: 'MISSING' });
  if (lengthOf(text.en) > longest) problems.push({ field: `${field}.en`, kind: tooLong });
  if (lengthOf(text.ja) > longest) problems.push({ field: `${field}.ja`, kind: tooLong });
  return problems;
}

function checkOption(option: FormOption): Problem[] {
  const field = `option.${option.key}`;
  const problems = checkText(option.label, `${field}.label`, limits.label, 'LABEL_LONG');
  const { imageUrl, color } = option;
  if (imageUrl.trim() !== '' && !isImageUrl(imageUrl)) problems.push({ field: `${field}.imageUrl`, kind: 'BAD_IMAGE' });
  if (color.trim() !== '' && !isColour(color)) problems.push({ field: `${field}.color`, kind: 'BAD_COLOUR' });
  return problems;
}

/** An address the server takes as an option's picture. */
export function isImageUrl(text: string): boolean {
  return /^https:\/\/[^\s"'<>]{1,500}$/.test(text.trim()) && URL.canParse(text.trim());
}

export function isColour(text: string): boolean {
  return /^#[0-9a-f]{6}$/i.test(text.trim());
}

const wholeFrom1 = (text: string) => (/^[1-9]\d{0,3}$/.test(text.trim()) ? Number(text) : null);

function checkChoices(form: PollForm): Problem[] {
  const min = wholeFrom1(form.minChoices);
  const max = wholeFrom1(form.maxChoices);
  if (min === null) return [{ field: 'minChoices', kind: 'MIN_NOT_WHOLE' }];
  if (max === null) return [{ field: 'maxChoices', kind: 'MAX_NOT_WHOLE' }];
  if (max < min) return [{ field: 'maxChoices', kind: 'MAX_BELOW_MIN' }];
  if (max > form.options.length) return [{ field: 'maxChoices', kind: 'MAX_ABOVE_OPTIONS' }];
  return [];
}

function checkTimes({ opensAt, closesAt }: PollForm, saved: Poll | null): Problem[] {
  const opens = toTime(opensAt, saved?.opensAt ?? null);
  const closes = toTime(closesAt, saved?.closesAt ?? null);
  if (opensAt !== '' && opens === null) return [{ field: 'opensAt', kind: 'BAD_TIME' }];
  if (closesAt !== '' && closes === null) return [{ field: 'closesAt', kind: 'BAD_TIME' }];
  if (opens !== null && closes !== null && opens >= closes) return [{ field: 'closesAt', kind: 'CLOSES_BEFORE_OPENS' }];
  return [];
}

/**
 * What the contract would refuse, in the form's order; none for a form that may be sent.
 *
 * @param saved the poll as it is on the server; null for a new one
 */
export function validateForm(form: PollForm, saved: Poll | null): Problem[] {
  const problems = checkText(form.title, 'title', limits.title, 'TITLE_LONG');
  if (form.options.length < limits.fewestOptions) problems.push({ field: 'options', kind: 'FEW_OPTIONS' });
  if (form.options.length > limits.mostOptions) problems.push({ field: 'options', kind: 'MANY_OPTIONS' });
  return [...problems, ...form.options.flatMap(checkOption), ...checkChoices(form), ...checkTimes(form, saved)];
}
