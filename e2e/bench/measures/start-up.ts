import { newTicket } from '../../robots/booth-client.ts';
import { quantile } from '../quantile.ts';
import { createFigure } from '../table/create-figure.ts';
import { findDemoPoll } from '../visitors.ts';
import type { BenchContext, Measure } from './measure.ts';

const STARTS = { short: 3, long: 7 };

/** First starts, each in an empty folder. */
export const startUp: Measure = {
  name: 'start-up',
  title: 'Start: built, in an empty folder',
  async measure(context) {
    const starts: { healthz: number; vote: number }[] = [];
    for (let turn = 0; turn < (context.long ? STARTS.long : STARTS.short); turn += 1) starts.push(await start(context));
    const median = (times: number[]) => ({ value: quantile(times, 0.5) / 1000, unit: 's', samples: starts.length });
    return {
      figures: [
        createFigure({
          label: 'start to healthz, median',
          ...median(starts.map(({ healthz }) => healthz)),
          limit: { atMost: 10 },
        }),
        createFigure({
          label: 'start to first vote acknowledged, median',
          ...median(starts.map(({ vote }) => vote)),
          limit: { atMost: 12 },
        }),
      ],
      plots: [],
    };
  },
};

async function start(context: BenchContext): Promise<{ healthz: number; vote: number }> {
  const booth = await context.startBooth();
  const { pollId, options } = await findDemoPoll(booth.client);
  const ticket = newTicket();
  await booth.client.checkIn(ticket);
  await booth.client.vote(ticket, pollId, [options[0]]);
  const voted = performance.now();
  await booth.discard();
  return { healthz: booth.healthyAt - booth.spawnedAt, vote: voted - booth.spawnedAt };
}
