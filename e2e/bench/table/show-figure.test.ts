import { expect, test } from 'vitest';
import { createFigure } from './create-figure.ts';
import { showFigure } from './show-figure.ts';

test('a line names value, limit, alternative, ratio and samples, and marks what is over', () => {
  const figure = createFigure({
    label: 'votes, 16 at once',
    value: 12.34,
    unit: '/s',
    limit: { atLeast: 50 },
    beside: { label: 'bare put', value: 24.68 },
    ratioLimit: { atLeast: 0.7 },
    samples: 7,
    note: 'how it was taken',
  });
  expect(showFigure(figure)).toMatch(
    /16 at once +12\.3 \/s +≥ 50 \/s +24\.7 \/s bare put +× 0\.5 +≥ 0\.7 +n=7 +OVER\n +how it was taken$/,
  );
});

test('a figure without limits is never over', () => {
  expect(showFigure(createFigure({ label: 'lost', value: 0, unit: '' }))).toMatch(/^lost +0$/);
  expect(showFigure(createFigure({ label: 'idle', value: Number.NaN, unit: '%' }))).toMatch(/^idle +unknown$/);
});
