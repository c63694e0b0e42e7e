import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Crowd } from '../model/crowd.ts';
import { trafficOf } from '../model/loads.ts';
import { naiveCostsOf } from '../naive/naive-costs.ts';
import type { StackSettings } from '../stack/read-stack.ts';
import { crowds, example, stack, stacks } from '../testing/crowds.ts';
import { sumDollars } from './cost-line.ts';
import { costsOf } from './costs.ts';

const asBuilt = (crowd: Crowd, settings: StackSettings) => costsOf(crowd, trafficOf(crowd, settings), settings);
const naive = (crowd: Crowd, settings: StackSettings) => naiveCostsOf(crowd, trafficOf(crowd, settings), settings);

describe.each([
  ['as built', asBuilt],
  ['with a function per request', naive],
] as const)('costs %s', (_, costs) => {
  test('without voters and orders nothing is paid but what is there anyway', () => {
    fc.assert(
      fc.property(crowds, stacks, (crowd, settings) => {
        const empty = { ...crowd, voters: 0, orders: 0 };
        for (const line of costs(empty, settings).filter(({ fixed }) => !fixed)) {
          expect(Math.abs(line.dollars), line.what).toBeLessThan(1e-9);
        }
      }),
    );
  });

  test('no line is negative, and none falls with more voters', () => {
    fc.assert(
      fc.property(crowds, stacks, fc.integer({ min: 1, max: 1_000_000 }), (crowd, settings, more) => {
        const many = costs({ ...crowd, voters: crowd.voters + more }, settings);
        for (const [at, line] of costs(crowd, settings).entries()) {
          expect(line.dollars, line.what).toBeGreaterThanOrEqual(-1e-9);
          expect(many[at]?.dollars, line.what).toBeGreaterThanOrEqual(line.dollars * (1 - 1e-9) - 1e-9);
        }
      }),
    );
  });
});

test('a push per vote costs more than conflated ones as soon as there are more than five votes a second', () => {
  const messages = (lines: readonly { what: string; dollars: number }[]) =>
    lines.find(({ what }) => what === 'tallies to subscribers')?.dollars ?? 0;
  expect(messages(naive(example, stack))).toBeGreaterThan(10 * messages(asBuilt(example, stack)));
  const quiet = { ...example, voters: 600 };
  expect(messages(naive(quiet, stack))).toBeCloseTo(messages(asBuilt(quiet, stack)), 6);
});

test('the sum is what the lines say', () => {
  const lines = asBuilt({ ...example, orders: 10 }, stack);
  expect(sumDollars(lines)).toBeCloseTo(
    lines.map(({ dollars }) => dollars).reduce((sum, one) => sum + one, 0),
    9,
  );
});
