import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countUp } from './count-up.ts';

const count = fc.nat(1_000_000);

describe('countUp', () => {
  it('starts and ends exactly', () => {
    fc.assert(
      fc.property(count, count, (from, to) => {
        expect(countUp(from, to, 0)).toBe(from);
        expect(countUp(from, to, 1)).toBe(to);
        expect(countUp(from, to, 7)).toBe(to);
      }),
    );
  });

  it('never turns back, nor leaves its ends', () => {
    const progress = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(count, count, progress, progress, (from, to, a, b) => {
        const early = countUp(from, to, Math.min(a, b));
        const late = countUp(from, to, Math.max(a, b));
        expect(Math.abs(late - from)).toBeGreaterThanOrEqual(Math.abs(early - from));
        expect(late).toBeGreaterThanOrEqual(Math.min(from, to));
        expect(late).toBeLessThanOrEqual(Math.max(from, to));
      }),
    );
  });
});
