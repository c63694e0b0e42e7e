import type { Scope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import { type Json, type JsonObject, seal } from '../json.ts';
import type { AssignAndOutput } from './fields.ts';
import type { Loader } from './state.ts';

/** Evaluates Output (else gives the fallback) and then writes the variables of Assign. */
export type Settle = (scope: Scope, fallback: Json) => Promise<Json>;

/** Compiles Assign and Output. Both see the variables as they were before the state. */
export function compileSettle(fields: AssignAndOutput, at: string, prefix: string, { evaluator }: Loader): Settle {
  const assign = fields.Assign && compileTemplate(fields.Assign, `${at}.${prefix}Assign`, `${prefix}Assign`, evaluator);
  const output =
    'Output' in fields && compileTemplate(fields.Output, `${at}.${prefix}Output`, `${prefix}Output`, evaluator);
  return async (scope, fallback) => {
    const assigned = assign && seal(await assign(scope), `Assign`);
    const result = output ? seal(await output(scope), 'Output') : fallback;
    if (assigned) Object.assign(scope.variables, assigned as JsonObject);
    return result;
  };
}
