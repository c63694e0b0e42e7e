import { measureRequests } from '../store-limit/measure-requests.ts';
import { runTrial, type TrialResult } from '../store-limit/run-trial.ts';
import { shortTrials, trials } from '../store-limit/trials.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Figure, Measure } from './measure.ts';

const SHORT = { levels: [16], levelMs: 2000, warmUpMs: 2000 };
const LONG = { levels: [1, 16, 64], levelMs: 3000, warmUpMs: 10_000 };

/** What DynamoDB Local takes by itself, and what raises that. */
export const storeLimit: Measure = {
  name: 'store-limit',
  title: "The store's own limit: one read of two items and one conditional write a vote, straight to DynamoDB Local",
  async measure(context) {
    const results: TrialResult[] = [];
    for (const trial of context.long ? trials : shortTrials) {
      context.say(`store: ${trial.title}`);
      results.push(await runTrial(trial, context.long ? LONG : SHORT));
    }
    const figures = results.flatMap(({ trial, levels }, index) =>
      levels.map(({ atOnce, perSecond, p50, p95, p99, cpu, samples }, level) => {
        const first = index === 0 ? undefined : results[0]?.levels[level];
        return createFigure({
          label: `${trial.title}, ${atOnce} at once`,
          value: perSecond,
          unit: '/s',
          samples,
          ...(first && { beside: { label: 'rollback journal', value: first.perSecond } }),
          note: `p50 ${p50.toFixed(1)}, p95 ${p95.toFixed(1)}, p99 ${p99.toFixed(1)} ms; Java ${cpu.toFixed(2)} ms of CPU a vote`,
        });
      }),
    );
    return {
      figures: [...figures, ...(context.long ? await takeRequests() : [])],
      plots: [
        {
          file: 'store-limit',
          title: 'Votes that DynamoDB Local takes, by how it is started',
          kind: 'bar',
          xLabel: 'at once',
          yLabel: 'votes/s',
          series: results.map(({ trial, levels }) => ({
            name: trial.title,
            points: levels.map(({ atOnce, perSecond }) => [String(atOnce), Math.round(perSecond)] as const),
          })),
        },
      ],
    };
  },
};

/** What each kind of request costs Java, started as the booth has it. */
async function takeRequests(): Promise<readonly Figure[]> {
  const [, asBoothHasIt] = shortTrials;
  if (asBoothHasIt === undefined) return [];
  const costs = await measureRequests(asBoothHasIt, 10_000, 2500);
  return costs.map(({ name, votes, perSecond, cpu }) =>
    createFigure({
      label: name,
      value: cpu,
      unit: 'ms',
      note: `of Java's CPU; ${Math.round(perSecond * votes)} ${votes > 1 ? 'items' : 'requests'}/s at 4 at once`,
    }),
  );
}
