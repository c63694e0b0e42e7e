import fc from 'fast-check';
import { expect, test } from 'vitest';
import { chanceOfAtMost, lanesOnFullest } from './lanes-on-partitions.ts';

test('two lanes on two partitions lie apart half the time', () => {
  expect(chanceOfAtMost(1, 2, 2)).toBeCloseTo(0.5);
  expect(chanceOfAtMost(2, 2, 2)).toBeCloseTo(1);
});

test('every way to place few lanes, counted one by one, gives the same chance', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 5 }),
      fc.integer({ min: 1, max: 4 }),
      fc.nat({ max: 5 }),
      (lanes, on, most) => {
        const ways = on ** lanes;
        let within = 0;
        for (let way = 0; way < ways; way += 1) {
          const counts = Array.from({ length: on }, () => 0);
          for (let lane = 0, rest = way; lane < lanes; lane += 1, rest = Math.floor(rest / on)) {
            counts[rest % on] = (counts[rest % on] ?? 0) + 1;
          }
          if (Math.max(...counts) <= most) within += 1;
        }
        expect(chanceOfAtMost(most, lanes, on)).toBeCloseTo(within / ways, 9);
      },
    ),
  );
});

test('the fullest partition holds no fewer than its even part and no more than all', () => {
  expect(lanesOnFullest(16, 1)).toBe(16);
  expect(lanesOnFullest(16, 4)).toBe(6);
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), (partitions) => {
      const most = lanesOnFullest(16, partitions);
      expect(most).toBeGreaterThanOrEqual(Math.ceil(16 / partitions));
      expect(most).toBeLessThanOrEqual(16);
    }),
  );
});
