import { AwsSolutionsChecks } from 'cdk-nag';
import { expect, test } from 'vitest';
import { stack } from './testing/synthesise.ts';

test("the stack keeps to AWS's rules for solutions, or says beside the construct why not", () => {
  const { violations } = new AwsSolutionsChecks(stack).validateScope(stack);
  const found = violations.flatMap(({ ruleName, violatingResources }) =>
    violatingResources.map(({ constructPath }) => `${ruleName} ${constructPath}`),
  );
  expect(found).toEqual([]);
});
