import * as v from 'valibot';
import { InvalidDefinition, queryError } from '../errors.ts';
import { compileCount, compileString } from '../expressions/template.ts';
import { sleepUntil } from '../timers.ts';
import { assignAndOutput, countOrExpression, everyState, nextOf, parseFields, transition } from './fields.ts';
import { compileSettle } from './settle.ts';
import type { LoadState } from './state.ts';

const waitFields = v.strictObject({
  Type: v.literal('Wait'),
  ...everyState,
  Seconds: v.exactOptional(countOrExpression),
  Timestamp: v.exactOptional(v.string()),
  ...assignAndOutput,
  ...transition,
});

/** RFC 3339 with a capital T and, without an offset, a capital Z (Amazon States Language, "Timestamps"). */
const TIMESTAMP = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/;

export const loadWait: LoadState = (definition, at, loader) => {
  const fields = parseFields(waitFields, definition, at);
  const settle = compileSettle(fields, at, '', loader);
  const next = nextOf(fields, at);
  const { Seconds, Timestamp } = fields;
  if ((Seconds === undefined) === (Timestamp === undefined)) {
    throw new InvalidDefinition(at, 'needs either Seconds or Timestamp');
  }
  const seconds = compileCount(Seconds ?? 0, `${at}.Seconds`, 'Seconds', loader.evaluator);
  const timestamp =
    Timestamp === undefined ? undefined : compileString(Timestamp, `${at}.Timestamp`, 'Timestamp', loader.evaluator);
  return async ({ enteredAt, input, variables, context, run }) => {
    const scope = { states: { input, context }, variables };
    const until = timestamp ? parseTimestamp(await timestamp(scope)) : enteredAt + (await seconds(scope)) * 1000;
    await sleepUntil(until, run, run.signal);
    return { output: await settle(scope, input), ...next };
  };
};

function parseTimestamp(text: string): number {
  const at = TIMESTAMP.test(text) ? Date.parse(text) : Number.NaN;
  if (Number.isNaN(at)) throw queryError(`The field 'Timestamp' must be an ISO 8601 timestamp.`);
  return at;
}
