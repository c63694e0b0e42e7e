import type { Figure, Plot } from '../measures/measure.ts';
import { quantile } from '../quantile.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Level } from './level.ts';
import type { ScreenReport } from './messages.ts';
import type { Published } from './time-publishes.ts';

/** As aggregator/publish/slot.ts has it: two publishes of one tally are 200 ms apart. */
const PUSHES_PER_SECOND = 5;
/** What two pushes 200 ms apart may come closer on their way: six may arrive within one second. */
const IN_ANY_SECOND = 6;
const KB = 1024;
const kilobytes = (megabytes: number) => megabytes * KB;

const median = (published: readonly Published[], part: keyof Published) =>
  quantile(
    published.map((one) => one[part]),
    0.5,
  );

/** The times and the memory of each size; a size that the system has not files enough for is named. */
export function levelFigures(
  levels: readonly Level[],
  { wanted, files }: { readonly wanted: readonly number[]; readonly files: number },
): readonly Figure[] {
  return wanted.flatMap((size) => {
    const level = levels.find((one) => one.size === size);
    if (level === undefined) {
      const note = `not measured: a process may open ${files} files here (ulimit -n)`;
      return [createFigure({ label: `${size} screens: publish to the last`, value: Number.NaN, unit: 'ms', note })];
    }
    const { booth, bare } = level;
    return [
      createFigure({
        label: `${size} screens: publish sent to the last, median`,
        value: median(booth.published, 'last'),
        unit: 'ms',
        beside: { label: 'bare ws', value: median(bare.published, 'last') },
        ratioLimit: { atMost: 1.5 },
        samples: booth.published.length,
        note: `to the first ${median(booth.published, 'first').toFixed(1)} ms, bare ${median(bare.published, 'first').toFixed(1)} ms; both from the sending of the POST that publishes`,
      }),
      createFigure({
        label: '  memory per subscriber',
        value: kilobytes(booth.memory) / size,
        unit: 'KB',
        beside: { label: 'bare ws', value: kilobytes(bare.memory) / size },
        note: 'growth of the resident memory since the first screen; with few screens it is mostly the code itself',
      }),
    ];
  });
}

/** What a second of pushes may hold, and whether any screen missed the last. */
export function conflationFigures(
  screens: readonly ScreenReport[],
  {
    acknowledged,
    failed,
    version,
    seconds,
  }: { readonly acknowledged: number; readonly failed: number; readonly version: number; readonly seconds: number },
): readonly Figure[] {
  const samples = screens.length;
  const most = Math.max(...screens.map(({ pushes }) => pushes));
  const stale = screens.filter((screen) => screen.version !== version).length;
  const refused = failed === 0 ? '' : `; ${failed} votes were refused`;
  return [
    createFigure({
      label: 'pushes a second to a screen, under steady votes',
      value: most / seconds,
      unit: '/s',
      limit: { atMost: PUSHES_PER_SECOND },
      samples,
      note: `${acknowledged} votes in ${seconds.toFixed(1)} s${refused}`,
    }),
    createFigure({
      label: '  in any one second, at most',
      value: Math.max(...screens.map(({ mostInASecond }) => mostInASecond)),
      unit: '',
      limit: { atMost: IN_ANY_SECOND },
      samples,
    }),
    createFigure({
      label: '  screens without the last tally',
      value: stale,
      unit: '',
      limit: { atMost: 0 },
      samples,
      note: `the tally's version is ${version}`,
    }),
  ];
}

export function fanOutPlots(levels: readonly Level[]): readonly Plot[] {
  const line = (name: string, of: (level: Level) => number) => ({
    name,
    points: levels.map((level) => [level.size, of(level)] as const),
  });
  return [
    {
      file: 'fan-out',
      title: 'One publish to so many screens: when the last one has it',
      kind: 'line',
      xLabel: 'subscribed screens',
      yLabel: 'milliseconds since the publish was sent (median)',
      series: [
        line('Boothpresso, last screen', ({ booth }) => median(booth.published, 'last')),
        line('bare ws broadcast of the same bytes, last', ({ bare }) => median(bare.published, 'last')),
        line('Boothpresso, first screen', ({ booth }) => median(booth.published, 'first')),
      ],
    },
    {
      file: 'fan-out-memory',
      title: 'Memory of the server as screens subscribe',
      kind: 'line',
      xLabel: 'subscribed screens',
      yLabel: 'MB more than without any',
      series: [line('Boothpresso', ({ booth }) => booth.memory), line('bare ws', ({ bare }) => bare.memory)],
    },
  ];
}
