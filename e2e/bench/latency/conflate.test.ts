import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflate } from './conflate.ts';

const record = (visible: number) => ({ answered: visible - 5, visible });

test('the first goes at once, those that come meanwhile go together when the next push is allowed', () => {
  expect(conflate([record(0), record(50), record(120), record(500)], 200)).toEqual([5, 155, 85, 5]);
});

test('no two pushes lie closer than allowed, and nothing is pushed before it is visible', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(3000)), fc.integer({ min: 1, max: 500 }), (times, slotMs) => {
      const records = times.toSorted((a, b) => a - b).map(record);
      const waits = conflate(records, slotMs);
      const pushes = [...new Set(records.map(({ answered }, index) => answered + (waits[index] ?? Number.NaN)))];
      for (const wait of waits) expect(wait).toBeGreaterThanOrEqual(5);
      for (const [index, at] of pushes.entries())
        if (index > 0) expect(at - (pushes[index - 1] ?? at)).toBeGreaterThanOrEqual(slotMs);
    }),
  );
});
