import * as v from 'valibot';
import { innerScope } from '../expressions/scope.ts';
import { compileTemplate } from '../expressions/template.ts';
import { seal } from '../json.ts';
import { walk } from '../walk.ts';
import { runBranches } from './branches.ts';
import { anything, assignAndOutput, everyState, parseFields, retryAndCatch, transition } from './fields.ts';
import { recovering } from './retry-and-catch.ts';
import type { LoadState } from './state.ts';

const parallelFields = v.strictObject({
  Type: v.literal('Parallel'),
  ...everyState,
  Branches: v.pipe(v.array(v.unknown()), v.nonEmpty()),
  Arguments: anything,
  ...assignAndOutput,
  ...retryAndCatch,
  ...transition,
});

export const loadParallel: LoadState = (definition, at, loader) => {
  const fields = parseFields(parallelFields, definition, at);
  const branches = fields.Branches.map((branch, index) => loader.machine(branch, `${at}.Branches.${index}`));
  const given =
    'Arguments' in fields && compileTemplate(fields.Arguments, `${at}.Arguments`, 'Arguments', loader.evaluator);
  return recovering(fields, at, loader, async ({ input, variables, context, run }) => {
    const payload = given ? seal(await given({ states: { input, context }, variables }), 'Arguments') : input;
    const results = await runBranches(branches.length, branches.length, run, async (index, branchRun) => {
      const branch = branches[index];
      return branch && walk(branch, { input: payload, variables: innerScope(variables), context, run: branchRun });
    });
    return seal(results, 'result');
  });
};
