import * as v from 'valibot';
import { StatesError } from '../errors.ts';
import { compileString } from '../expressions/template.ts';
import { everyState, parseFields } from './fields.ts';
import type { LoadState } from './state.ts';

const failFields = v.strictObject({
  Type: v.literal('Fail'),
  ...everyState,
  Error: v.exactOptional(v.string()),
  Cause: v.exactOptional(v.string()),
});

export const loadFail: LoadState = (definition, at, { evaluator }) => {
  const fields = parseFields(failFields, definition, at);
  const error = compileString(fields.Error ?? '', `${at}.Error`, 'Error', evaluator);
  const cause = compileString(fields.Cause ?? '', `${at}.Cause`, 'Cause', evaluator);
  return async ({ input, variables, context }) => {
    const scope = { states: { input, context }, variables };
    throw new StatesError(await error(scope), await cause(scope));
  };
};
