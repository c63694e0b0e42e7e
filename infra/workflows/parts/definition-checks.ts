import { isId } from './language.ts';

/** JSONata texts that are true for a well-formed piece of a definition. */

export const isText = (text: string, longest: number) => `($type(${text}) = 'object'
  and ($exists(${text}.en) or $exists(${text}.ja))
  and ${isString(`${text}.en`, 1, longest)} and ${isString(`${text}.ja`, 1, longest)})`;

/** Absent, or a string of so many characters. */
export const isString = (value: string, shortest: number, longest: number) =>
  `($exists(${value}) ? ($type(${value}) = 'string' ? $length(${value}) >= ${shortest} and $length(${value}) <= ${longest} : false) : true)`;

export const isMatch = (value: string, pattern: RegExp) =>
  `($exists(${value}) ? ($type(${value}) = 'string' ? $contains(${value}, ${String(pattern)}) : false) : true)`;

// Only what `$toMillis` reads: it wants the seconds, and breaks down at a thirteenth month.
const date = /((0[13578]|1[02])-(0[1-9]|[12]\d|3[01])|(0[469]|11)-(0[1-9]|[12]\d|30)|02-(0[1-9]|[12]\d))/.source;
const hour = /([01]\d|2[0-3]):[0-5]\d/.source;
const time = new RegExp(`^\\d{4}-${date}T${hour}:[0-5]\\d(\\.\\d{1,3})?(Z|[+-]${hour})$`);
export const isTime = (value: string) => isMatch(value, time);

export const isOneOf = (value: string, values: readonly string[]) => `(${value} in ${JSON.stringify(values)})`;

/** A whole number from `from` on. */
export const isWhole = (value: string, from: string) =>
  `($type(${value}) = 'number' ? ${value} = $floor(${value}) and ${value} >= ${from} : false)`;

/** An option of a poll; in a predicate its fields stand bare. */
export const isOption = `($type($o) = 'object' ? ${isId('$o.optionId')} and ${isText('$o.label', 60)}
  and ${isMatch('$o.imageUrl', /^https:\/\/[^\s"'<>]{1,500}$/)} and ${isMatch('$o.color', /^#[0-9a-fA-F]{6}$/)} : false)`;
