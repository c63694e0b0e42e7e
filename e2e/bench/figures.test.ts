import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFigure, showFigure } from './figures.ts';
import { quantile } from './quantile.ts';

test('a figure stands beside its limit', () => {
  expect(createFigure('votes1P95', { value: 150 }).within).toBe(true);
  expect(createFigure('votes1P95', { value: 150.01 }).within).toBe(false);
  expect(createFigure('votes16', { value: 50, samples: 7 })).toMatchObject({ within: true, samples: 7, unit: '/s' });
  expect(createFigure('votes16', { value: 49.99 }).within).toBe(false);
});

test('what could not be measured is not within its limit', () => {
  expect(createFigure('nodeMemory', { value: Number.NaN })).toMatchObject({ value: null, within: false });
});

test('a line names figure, limit and samples, and marks what is over', () => {
  expect(showFigure(createFigure('votes16', { value: 12.34, samples: 7 }))).toMatch(
    /16 at once +12\.3 \/s +≥ 50 \/s +n=7 +OVER$/,
  );
  expect(showFigure(createFigure('lost', { value: 0 }))).toMatch(/ 0 +≤ 0$/);
  expect(showFigure(createFigure('javaIdle', { value: Number.NaN }))).toContain('unknown');
});

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
