import type { Figure, Plot } from '../measures/measure.ts';
import { quantile } from '../quantile.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Grown } from './grown.ts';

const FLAT = { atMost: 1.5 };
const kinds = [
  { name: 'start to healthz', of: (grown: Grown) => grown.starts },
  { name: 'tally query', of: (grown: Grown) => grown.tally },
  { name: "screen's page and tally", of: (grown: Grown) => grown.page },
] as const;
const median = (times: readonly number[]) => quantile(times, 0.5);
const show = (votes: number) => votes.toLocaleString('en');

/** Each time beside the one of the smallest size, and how fast a backlog is counted. */
export function growthFigures(sizes: readonly Grown[]): readonly Figure[] {
  const [smallest] = sizes;
  return [
    ...kinds.flatMap(({ name, of }) =>
      sizes.map((grown) =>
        createFigure({
          label: `${name} after ${show(grown.votes)} votes, median`,
          value: median(of(grown)),
          unit: 'ms',
          samples: of(grown).length,
          ...(smallest !== undefined &&
            grown !== smallest && {
              beside: { label: `after ${show(smallest.votes)}`, value: median(of(smallest)) },
              ratioLimit: FLAT,
            }),
          note: `p95 ${quantile(of(grown), 0.95).toFixed(1)} ms`,
        }),
      ),
    ),
    ...sizes.map(({ votes, counted, filled }) =>
      createFigure({
        label: `backlog counted a second, at ${show(votes)} votes`,
        value: counted,
        unit: '/s',
        note: `stored in transactions of 100 at ${Math.round(filled)} votes a second`,
      }),
    ),
  ];
}

export function growthPlots(sizes: readonly Grown[]): readonly Plot[] {
  return [
    {
      file: 'growth',
      title: 'A booth that has taken many votes',
      kind: 'line',
      xLabel: 'votes taken before',
      yLabel: 'milliseconds (median)',
      xLog: true,
      yLog: true,
      series: kinds.map(({ name, of }) => ({ name, points: sizes.map((grown) => [grown.votes, median(of(grown))]) })),
    },
  ];
}
