import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { naiveLoadsOf } from '../naive/naive-loads.ts';
import type { StackSettings } from '../stack/read-stack.ts';
import { crowds, example, stack, stacks } from '../testing/crowds.ts';
import type { Crowd } from './crowd.ts';
import { type Load, shareOf } from './load.ts';
import { loadsOf, mostBehindOneAddress, trafficOf } from './loads.ts';

const designs = [
  ['as built', loadsOf],
  ['with a function per request', naiveLoadsOf],
] as const satisfies [string, (crowd: Crowd, stack: StackSettings) => readonly Load[]][];

describe.each(designs)('loads %s', (_, loads) => {
  test('are never less with more voters', () => {
    fc.assert(
      fc.property(crowds, stacks, fc.integer({ min: 0, max: 1_000_000 }), (crowd, settings, more) => {
        const few = loads(crowd, settings);
        const many = loads({ ...crowd, voters: crowd.voters + more }, settings);
        for (const [at, one] of few.entries()) {
          expect(many[at]?.load, one.id).toBeGreaterThanOrEqual(one.load * (1 - 1e-9));
        }
      }),
    );
  });

  test('are real numbers beside a limit', () => {
    fc.assert(
      fc.property(crowds, stacks, (crowd, settings) => {
        for (const one of loads(crowd, settings)) {
          expect(shareOf(one), one.id).toBeGreaterThanOrEqual(0);
          expect(Number.isFinite(shareOf(one)), one.id).toBe(true);
        }
      }),
    );
  });
});

const loadOf = (id: string, crowd: Crowd = example, settings = stack) =>
  loadsOf(crowd, settings).find((one) => one.id === id)?.load ?? Number.NaN;

test('a hundred thousand in ten minutes, worked out by hand', () => {
  // 30,000 in the first minute: 500 a second on average, 1,000 in the busiest.
  const { peak, total, partitions, fullest } = trafficOf(example, stack);
  expect([peak.visits, peak.votes, peak.gatewayRequests]).toEqual([1_000, 1_000, 4_000]);
  expect([partitions, fullest]).toEqual([4, 6]);
  // Each visit writes one unit, each vote one and one more in the index; either reads two items.
  expect([total.writeUnits, total.readUnits]).toEqual([300_000, 400_000]);
  expect(loadOf('lane')).toBe(2_000 / 16);
  expect(loadOf('fullest')).toBe((2_000 * 6) / 16 + 1_000 / 4);
  expect(loadOf('method')).toBe(1_000);
});

test('a change of mind is written twice in each index', () => {
  const once = trafficOf(example, stack).total.writeUnits;
  expect(trafficOf({ ...example, changes: 1 }, stack).total.writeUnits).toBe(once + 300_000);
  expect(trafficOf({ ...example, changes: 1 }, { ...stack, indexes: 0 }).total.writeUnits).toBe(300_000);
});

test('a warmed table has more partitions, and the fullest bears less', () => {
  expect(loadOf('fullest', example, { ...stack, warmWrites: 40_000 })).toBeLessThan(loadOf('fullest') / 2);
});

test('a window makes batches rarer, and loses no record', () => {
  const waiting = { ...stack, aggregator: { ...stack.aggregator, windowSeconds: 1 } };
  expect(loadOf('rows', example, waiting)).toBeLessThan(loadOf('rows') / 4);
  const { batches } = trafficOf(example, waiting).peak;
  expect(batches.perSecond * stack.aggregator.batchSize).toBeGreaterThanOrEqual(1_000);
});

test('tallies are conflated: ten times the voters hear as many a second', () => {
  const ten = trafficOf({ ...example, voters: 1_000_000 }, stack).watching;
  const one = trafficOf(example, stack).watching;
  expect(ten.publishes).toBe(one.publishes);
  expect(ten.messagesPerVotePushed / one.messagesPerVotePushed).toBeGreaterThan(90);
});

test('a poll that nobody watches on phones has its screens alone', () => {
  const { watching } = trafficOf({ ...example, phonesWatching: 0, voters: 0 }, stack);
  expect([watching.messages, watching.publishes, watching.most]).toEqual([0, 0, 20]);
});

test('one address takes as many people as its commands fit the firewall', () => {
  expect(mostBehindOneAddress(example, stack)).toBe(5_000);
  expect(mostBehindOneAddress({ ...example, changes: 1 }, stack)).toBe(4_000);
});
