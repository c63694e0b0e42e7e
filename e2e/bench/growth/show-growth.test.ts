import { expect, test } from 'vitest';
import { growthFigures } from './show-growth.ts';

const grown = (votes: number, ms: number) => ({
  votes,
  filled: 1000,
  counted: 2000,
  starts: [ms],
  tally: [ms],
  page: [ms],
});

test('the larger sizes stand beside the smallest, which has no limit of its own', () => {
  const figures = growthFigures([grown(1000, 10), grown(100_000, 15), grown(1_000_000, 15.1)]);
  expect(figures.slice(0, 3).map(({ ratio, within }) => [ratio, within])).toEqual([
    [undefined, undefined],
    [1.5, true],
    [1.51, false],
  ]);
  expect(figures.filter(({ within }) => within === false)).toHaveLength(3);
});
