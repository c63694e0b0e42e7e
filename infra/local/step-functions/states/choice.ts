import * as v from 'valibot';
import { queryError, StatesError } from '../errors.ts';
import { compileTemplate } from '../expressions/template.ts';
import { assignAndOutput, comment, everyState, expression, name, parseFields } from './fields.ts';
import { compileSettle } from './settle.ts';
import type { LoadState } from './state.ts';

const rule = v.strictObject({
  ...comment,
  Condition: v.union([v.boolean(), expression], 'must be a boolean or an expression'),
  Next: name,
  ...assignAndOutput,
});

const choiceFields = v.strictObject({
  Type: v.literal('Choice'),
  ...everyState,
  Choices: v.pipe(v.array(rule), v.nonEmpty()),
  Default: v.exactOptional(name),
  ...assignAndOutput,
});

export const loadChoice: LoadState = (definition, at, loader) => {
  const fields = parseFields(choiceFields, definition, at);
  const rules = fields.Choices.map((choice, index) => {
    const field = `Choices[${index}]/Condition`;
    return {
      field,
      condition: compileTemplate(choice.Condition, `${at}.${field}`, field, loader.evaluator),
      settle: compileSettle(choice, at, `Choices[${index}]/`, loader),
      next: choice.Next,
    };
  });
  const settleDefault = compileSettle(fields, at, '', loader);
  return async ({ name: state, input, variables, context }) => {
    const scope = { states: { input, context }, variables };
    for (const { field, condition, settle, next } of rules) {
      const holds = await condition(scope);
      if (typeof holds !== 'boolean') throw queryError(`The field '${field}' must evaluate to a boolean.`);
      if (holds) return { output: await settle(scope, input), next };
    }
    if (fields.Default === undefined) {
      throw new StatesError('States.NoChoiceMatched', `No choice of '${state}' matched and it has no Default.`);
    }
    return { output: await settleDefault(scope, input), next: fields.Default };
  };
};
