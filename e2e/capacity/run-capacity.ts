import { UsageProblem } from './errors.ts';
import { parseArguments } from './parse-arguments.ts';
import { makePlan } from './plan/make-plan.ts';
import { showPlan } from './plan/show-plan.ts';
import { findStack } from './stack/find-stack.ts';

try {
  const { crowd, region, json } = parseArguments(process.argv.slice(2));
  const plan = makePlan(crowd, region, findStack());
  console.log(json ? JSON.stringify(plan, null, 2) : showPlan(plan));
} catch (problem) {
  if (!(problem instanceof UsageProblem)) throw problem;
  console.error(problem.message);
  process.exitCode = 2;
}
