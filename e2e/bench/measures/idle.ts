import { setTimeout as delay } from 'node:timers/promises';
import { newTicket } from '../../robots/booth-client.ts';
import { measureProcess } from '../measure-process.ts';
import { measureThroughput } from '../measure-throughput.ts';
import { createFigure } from '../table/create-figure.ts';
import { findDemoPoll } from '../visitors.ts';
import type { BenchBooth, Measure } from './measure.ts';

const VISITORS = { short: 600, long: 3000 };
const LOAD_MS = 60_000;
const QUIET_MS = 3_000;
const IDLE_MS = 10_000;

/** What a booth holds and uses when nobody votes any more. */
export const idle: Measure = {
  name: 'idle',
  title: 'At rest, after a load',
  async measure(context) {
    const booth = await context.startBooth();
    const voted = await letVisitorsVote(booth, context.long ? VISITORS.long : VISITORS.short);
    await delay(QUIET_MS);
    const started = context.clock();
    const before = await measureProcess(booth.pid);
    await delay(IDLE_MS);
    const after = await measureProcess(booth.pid);
    const seconds = (context.clock() - started) / 1000;
    const share = (part: 'node' | 'java') => ((after[part].cpu - before[part].cpu) * 100) / seconds;
    const memory = { unit: 'MB', samples: voted };
    return {
      figures: [
        createFigure({
          label: 'memory of Node, after so many votes',
          value: after.node.memory,
          limit: { atMost: 500 },
          ...memory,
        }),
        createFigure({
          label: 'memory of Java, after so many votes',
          value: after.java.memory,
          limit: { atMost: 400 },
          ...memory,
        }),
        createFigure({ label: 'idle CPU of Node, of one core', value: share('node'), unit: '%', limit: { atMost: 5 } }),
        createFigure({ label: 'idle CPU of Java, of one core', value: share('java'), unit: '%', limit: { atMost: 5 } }),
      ],
      plots: [],
    };
  },
};

async function letVisitorsVote({ client }: BenchBooth, count: number): Promise<number> {
  const { pollId, options } = await findDemoPoll(client);
  const { times } = await measureThroughput({ concurrency: 16, count, ms: LOAD_MS }, async (index) => {
    const ticket = newTicket();
    const sent = performance.now();
    await client.checkIn(ticket);
    await client.vote(ticket, pollId, [options[index % options.length] ?? options[0]]);
    return performance.now() - sent;
  });
  return times.length;
}
