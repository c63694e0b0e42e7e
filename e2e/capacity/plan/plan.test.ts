import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowds, example, stack, stacks } from '../testing/crowds.ts';
import { makePlan } from './make-plan.ts';
import { showPlan } from './show-plan.ts';

test('the first limit is the one that the fewest voters meet, in either design', () => {
  fc.assert(
    fc.property(crowds, stacks, (crowd, settings) => {
      const { booth, naive } = makePlan(crowd, 'us-east-1', settings);
      for (const { loads, first } of [booth, naive]) {
        const met = loads.flatMap(({ metAt }) => (metAt === undefined ? [] : [metAt]));
        expect(first?.metAt).toBe(met.length === 0 ? undefined : Math.min(...met));
      }
    }),
    { numRuns: 30 },
  );
});

test('whatever is nearly used up has something to do about it, and nothing else has', () => {
  const { booth } = makePlan(example, 'us-east-1', stack);
  for (const { share, action, id } of booth.loads) expect(action === undefined, id).toBe(share <= 0.8);
});

test('a plan is readable and survives being written as JSON', () => {
  const plan = makePlan({ ...example, orders: 100 }, 'us-east-1', stack);
  const shown = showPlan(plan);
  expect(shown).toContain('100,000 voters in 10 minutes, 20 screens, us-east-1');
  expect(shown).toMatch(/First limit met: .* voters/);
  expect(shown).not.toMatch(/NaN|undefined|Infinity/);
  expect(JSON.parse(JSON.stringify(plan))).toMatchObject({ crowd: { voters: 100_000 } });
});

test('a raised throttle of ours moves the limit that it is', () => {
  const met = (methodRate: number) =>
    makePlan(example, 'us-east-1', { ...stack, methodRate }).booth.loads.find(({ id }) => id === 'method');
  expect(met(2_000)?.metAt).toBe(200_001);
  expect(met(100)).toMatchObject({ share: 10, action: 'Raise limits.hall in infra/api/limits.ts to 1,500.' });
});
