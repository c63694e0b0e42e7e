import * as v from 'valibot';
import { anything, everyState, parseFields } from './fields.ts';
import { compileSettle } from './settle.ts';
import type { LoadState } from './state.ts';

const succeedFields = v.strictObject({ Type: v.literal('Succeed'), ...everyState, Output: anything });

export const loadSucceed: LoadState = (definition, at, loader) => {
  const settle = compileSettle(parseFields(succeedFields, definition, at), at, '', loader);
  return async ({ input, variables, context }) => ({
    output: await settle({ states: { input, context }, variables }, input),
  });
};
