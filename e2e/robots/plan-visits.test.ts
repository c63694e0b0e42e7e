import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planVisits, type VisitRules } from './plan-visits.ts';
import { createRandom } from './random.ts';

const rules = fc.record({
  visitors: fc.integer({ min: 1, max: 60 }),
  perMinute: fc.integer({ min: 1, max: 6000 }),
  change: fc.double({ min: 0, max: 1, noNaN: true }),
  optionIds: fc.constant(['a', 'b', 'c']),
  weights: fc.constant(new Map()),
  choices: fc.integer({ min: 1, max: 2 }),
});
const plan = (given: VisitRules, seed: number) => planVisits(given, createRandom(seed));

test('every visitor votes once; each vote and change falls into a slot of its own', () => {
  fc.assert(
    fc.property(rules, fc.integer(), (given, seed) => {
      const visits = plan(given, seed);
      expect(visits).toHaveLength(given.visitors);
      const slots = visits
        .flatMap(({ vote, change }) => (change ? [vote, change] : [vote]))
        .map(({ at }) => Math.floor((at * given.perMinute) / 60_000 + 1e-9))
        .sort((a, b) => a - b);
      expect(slots).toEqual(slots.map((_, index) => index));
    }),
  );
});

test('a change comes after the vote and chooses something else', () => {
  fc.assert(
    fc.property(rules, fc.integer(), (given, seed) => {
      for (const { vote, change } of plan({ ...given, change: 1 }, seed)) {
        expect(change?.at).toBeGreaterThan(vote.at);
        expect(change?.options).not.toEqual(vote.options);
      }
      for (const { change } of plan({ ...given, change: 0 }, seed)) expect(change).toBeUndefined();
    }),
  );
});

test('the same seed gives the same plan', () => {
  fc.assert(
    fc.property(rules, fc.integer(), (given, seed) => {
      expect(plan(given, seed)).toEqual(plan(given, seed));
    }),
  );
});

test('where weights leave one choice, a change of mind stays with it', () => {
  const weights = new Map([['a', 0]]);
  const given = { visitors: 1, perMinute: 60, change: 1, optionIds: ['a', 'b'], weights, choices: 1 };
  expect(plan(given, 1)[0]?.change?.options).toEqual(['b']);
});
