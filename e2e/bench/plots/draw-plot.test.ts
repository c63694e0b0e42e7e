import { expect, test } from 'vitest';
import type { Plot } from '../measures/measure.ts';
import { drawPlot } from './draw-plot.ts';

const plot: Plot = {
  file: 'votes',
  title: 'Votes <a> second',
  kind: 'line',
  xLabel: 'phones at once',
  yLabel: 'a second',
  xLog: true,
  level: { label: 'as asked', y: 70 },
  series: [
    {
      name: 'booth',
      points: [
        [1, 60],
        [16, 75],
      ],
    },
    {
      name: 'bare put',
      points: [
        [1, 90],
        [16, 110],
      ],
    },
  ],
};

test('a plot is one SVG document with its title, source, axes, series and limit', () => {
  const svg = drawPlot(plot, '2 cores');
  expect(svg).toMatch(/^<svg [^>]*width="960"/);
  for (const text of [
    'Votes &lt;a&gt; second',
    '2 cores',
    'phones at once',
    'a second',
    'booth',
    'bare put',
    'as asked',
  ])
    expect(svg).toContain(text);
  expect(svg).not.toContain('NaN');
});

test('bars stand by name, side by side or on top of each other', () => {
  const series = ['gateway', 'store'].map((name) => ({
    name,
    points: [
      ['1 at once', 2],
      ['16 at once', 3],
    ] as const,
  }));
  const { xLog: _, ...bars } = { ...plot, kind: 'bar' as const, series };
  const apart = drawPlot(bars, '');
  const stacked = drawPlot({ ...bars, stacked: true }, '');
  expect(apart).toContain('16 at once');
  expect(stacked).toContain('gateway');
  expect(stacked).not.toBe(apart);
});
