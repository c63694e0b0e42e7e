import fc from 'fast-check';
import { expect, test } from 'vitest';
import { quantile } from './quantile.ts';

test('a quantile is one of the values, and the share asked for is not above it', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer(), { minLength: 1 }),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      (values, q) => {
        const found = quantile(values, q);
        expect(values).toContain(found);
        expect(values.filter((value) => value <= found).length).toBeGreaterThanOrEqual(q * values.length - 1e-9);
        expect(values.filter((value) => value < found).length).toBeLessThan(q * values.length);
      },
    ),
  );
  expect(quantile([], 0.5)).toBeNaN();
});
