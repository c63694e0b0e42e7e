import * as v from 'valibot';
import { InvalidDefinition } from '../errors.ts';

/** Field types of the Amazon States Language (states-language.net/spec.html and the Developer Guide's JSONata part). */
export const name = v.pipe(v.string(), v.nonEmpty(), v.maxLength(80));
export const expression = v.pipe(v.string(), v.regex(/^\{%[\s\S]*%\}$/, 'must be an expression, {% … %}'));
export const anything = v.exactOptional(v.unknown());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));
export const countOrExpression = v.union([count, expression], 'must be a non-negative integer or an expression');
export const secondsOrExpression = v.union(
  [v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(99_999_999)), expression],
  'must be 1 to 99999999 seconds or an expression',
);

export const assign = v.exactOptional(
  v.record(v.pipe(v.string(), v.regex(/^[A-Za-z_][A-Za-z0-9_]{0,79}$/, 'is no name for a variable')), v.unknown()),
);
export const comment = { Comment: v.exactOptional(v.string()) };

export const everyState = { ...comment, QueryLanguage: v.exactOptional(v.literal('JSONata')) };
export const assignAndOutput = { Assign: assign, Output: anything };
export const transition = { Next: v.exactOptional(name), End: v.exactOptional(v.literal(true)) };

const errorEquals = v.pipe(v.array(v.string()), v.nonEmpty());

const retrier = v.strictObject({
  ...comment,
  ErrorEquals: errorEquals,
  IntervalSeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  MaxAttempts: v.exactOptional(v.pipe(count, v.maxValue(99_999_999))),
  BackoffRate: v.exactOptional(v.pipe(v.number(), v.minValue(1))),
  MaxDelaySeconds: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1))),
  JitterStrategy: v.exactOptional(v.picklist(['FULL', 'NONE'])),
});

const catcher = v.strictObject({ ...comment, ErrorEquals: errorEquals, Next: name, ...assignAndOutput });

export const retryAndCatch = { Retry: v.exactOptional(v.array(retrier)), Catch: v.exactOptional(v.array(catcher)) };

export type Retrier = v.InferOutput<typeof retrier>;
export type Catcher = v.InferOutput<typeof catcher>;
export interface AssignAndOutput {
  readonly Assign?: Record<string, unknown>;
  readonly Output?: unknown;
}

/** The parsed definition, or an `InvalidDefinition` that names the field. Unknown fields are refused. */
export function parseFields<T>(schema: v.GenericSchema<unknown, T>, definition: unknown, at: string): T {
  const parsed = v.safeParse(schema, definition, { abortEarly: true });
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const path = issue.path?.map(({ key }) => `.${String(key)}`).join('') ?? '';
  const reason = issue.expected === 'never' ? 'unknown field' : issue.message;
  throw new InvalidDefinition(`${at}${path}`, reason);
}

/** A state that isn't terminal has exactly one of Next and End. */
export function nextOf({ Next, End }: { Next?: string; End?: true }, at: string): { next?: string } {
  if ((Next === undefined) === (End === undefined)) throw new InvalidDefinition(at, 'needs either Next or End');
  return Next === undefined ? {} : { next: Next };
}
