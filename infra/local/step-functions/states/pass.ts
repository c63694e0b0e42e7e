import * as v from 'valibot';
import { assignAndOutput, everyState, nextOf, parseFields, transition } from './fields.ts';
import { compileSettle } from './settle.ts';
import type { LoadState } from './state.ts';

const passFields = v.strictObject({ Type: v.literal('Pass'), ...everyState, ...assignAndOutput, ...transition });

export const loadPass: LoadState = (definition, at, loader) => {
  const fields = parseFields(passFields, definition, at);
  const settle = compileSettle(fields, at, '', loader);
  const next = nextOf(fields, at);
  return async ({ input, variables, context }) => ({
    output: await settle({ states: { input, context }, variables }, input),
    ...next,
  });
};
