import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createFigure } from './create-figure.ts';

const plain = { label: 'votes', unit: '/s' };

test('a value stands beside its limit', () => {
  expect(createFigure({ ...plain, value: 150, limit: { atMost: 150 } }).within).toBe(true);
  expect(createFigure({ ...plain, value: 150.01, limit: { atMost: 150 } }).within).toBe(false);
  expect(createFigure({ ...plain, value: 49.99, limit: { atLeast: 50 } }).within).toBe(false);
  expect(createFigure({ ...plain, value: 1 })).not.toHaveProperty('within');
});

test('a ratio is the share of the alternative, and has a limit of its own', () => {
  const beside = { label: 'bare put', value: 1000 };
  const figure = createFigure({ ...plain, value: 690, beside, ratioLimit: { atLeast: 0.7 } });
  expect(figure).toMatchObject({ value: 690, ratio: 0.69, within: false });
  expect(createFigure({ ...plain, value: 700, beside, ratioLimit: { atLeast: 0.7 } }).within).toBe(true);
  expect(
    createFigure({ ...plain, value: 700, beside, limit: { atLeast: 800 }, ratioLimit: { atLeast: 0.7 } }).within,
  ).toBe(false);
});

test('what could not be measured is within no limit', () => {
  const unknown = { ...plain, value: Number.NaN };
  expect(createFigure({ ...unknown, limit: { atMost: 1 } })).toMatchObject({ value: null, within: false });
  expect(createFigure({ ...unknown, limit: { atLeast: 1 } })).toMatchObject({ value: null, within: false });
  const beside = { label: 'none', value: 0 };
  expect(createFigure({ ...plain, value: 0, beside, ratioLimit: { atMost: 1.5 } })).toMatchObject({
    ratio: null,
    within: false,
  });
});

test('rounding changes a value by less than a hundredth, and never whether it is within', () => {
  fc.assert(
    fc.property(fc.double({ min: 0.001, max: 1e6, noNaN: true }), (value) => {
      const figure = createFigure({ ...plain, value, limit: { atMost: value } });
      expect(figure.within).toBe(true);
      expect(Math.abs((figure.value ?? Number.NaN) - value) / value).toBeLessThan(0.01);
    }),
  );
});
