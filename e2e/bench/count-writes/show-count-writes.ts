import type { Figure, Plot } from '../measures/measure.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Folded } from './compare-folds.ts';
import { countWrong } from './count-wrong.ts';
import type { Taken } from './take-votes.ts';
import type { Writes } from './writes-to-counts.ts';

/** Of a batch that is full: each lane that has votes in it costs one write. */
const FEWER = 50;

const perThousand = (writes: number, votes: number) => (writes * 1000) / votes;
const all = ({ rows, slots }: Writes) => rows + slots;

/** Writes per 1,000 votes as they came live and as they were given, the rates of both folds, and what each makes of a batch that comes twice. */
export function countWritesFigures(live: readonly Taken[], folded: readonly Folded[]): readonly Figure[] {
  const once = folded.filter(({ plan }) => plan.twiceEvery === undefined);
  const naive = once.find(({ plan }) => plan.how === 'naive');
  const naivePerThousand = naive ? perThousand(all(naive.writes), naive.plan.records.length) : Number.NaN;
  const ours = once.filter(({ plan }) => plan.how === 'ours');
  const largest = ours.at(-1);
  return [
    ...live.map(({ perSecond, votes, writes }) =>
      createFigure({
        label: `writes per 1,000 votes, at ${Math.round(perSecond)} votes/s`,
        value: perThousand(writes.rows, votes),
        unit: '',
        beside: { label: 'one per record', value: naivePerThousand },
        samples: votes,
        note: `the publish slot's ${Math.round(perThousand(writes.slots, votes))} per 1,000 apart`,
      }),
    ),
    ...ours.map((fold) =>
      createFigure({
        label: `writes per 1,000 votes, ${fold.plan.batchSize} in a batch`,
        value: perThousand(fold.writes.rows, fold.plan.records.length),
        unit: '',
        beside: { label: 'one per record', value: naivePerThousand },
        ...(fold === largest && { ratioLimit: { atMost: 1 / FEWER } }),
        samples: fold.plan.records.length,
        note: `the publish slot's ${Math.round(perThousand(fold.writes.slots, fold.plan.records.length))} per 1,000 apart`,
      }),
    ),
    ...ours.map((fold) =>
      createFigure({
        label: `votes folded a second, ${fold.plan.batchSize} in a batch`,
        value: fold.perSecond,
        unit: '/s',
        beside: { label: 'one per record', value: naive?.perSecond ?? Number.NaN },
        samples: fold.plan.records.length,
      }),
    ),
    ...folded.filter(({ plan }) => plan.twiceEvery !== undefined).map(twiceFigure),
  ];
}

function twiceFigure({ plan, counts }: Folded): Figure {
  return createFigure({
    label: `${plan.how === 'ours' ? 'votes counted wrongly' : '  by one per record'}, a batch in ${plan.twiceEvery} comes twice`,
    value: countWrong(counts, plan.records),
    unit: '',
    ...(plan.how === 'ours' && { limit: { atMost: 0 } }),
    samples: plan.records.length,
  });
}

export function countWritesPlots(live: readonly Taken[], folded: readonly Folded[]): readonly Plot[] {
  const once = folded.filter(({ plan }) => plan.twiceEvery === undefined);
  const ours = once.filter(({ plan }) => plan.how === 'ours');
  const naive = once.find(({ plan }) => plan.how === 'naive');
  const rates = live.map(({ perSecond }) => Math.round(perSecond));
  const sizes = ours.map(({ plan }) => plan.batchSize);
  return [
    {
      file: 'count-writes',
      title: 'Writes to Counts per 1,000 votes, as votes come faster',
      kind: 'line',
      xLabel: 'votes a second',
      yLabel: 'writes per 1,000 votes',
      series: [
        {
          name: 'rows of counts',
          points: live.map(({ writes, votes }, at) => [rates[at] ?? 0, perThousand(writes.rows, votes)]),
        },
        {
          name: 'publish slots',
          points: live.map(({ writes, votes }, at) => [rates[at] ?? 0, perThousand(writes.slots, votes)]),
        },
        { name: 'one per record', points: rates.map((rate) => [rate, 1000]) },
      ],
    },
    {
      file: 'count-batches',
      title: 'Writes to Counts per 1,000 votes, as batches grow',
      kind: 'line',
      xLabel: 'votes in a batch',
      yLabel: 'writes per 1,000 votes',
      xLog: true,
      yLog: true,
      series: [
        {
          name: 'rows of counts',
          points: ours.map(({ plan, writes }) => [plan.batchSize, perThousand(writes.rows, plan.records.length)]),
        },
        {
          name: 'one per record',
          points: sizes.map((size) => [size, naive ? perThousand(all(naive.writes), naive.plan.records.length) : 0]),
        },
      ],
    },
  ];
}
