import type { Figure, Limit } from '../measures/measure.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Level } from './track.ts';

/** What a person with a phone may expect, whatever the store can do. */
const limits: Readonly<Record<number, { readonly rate: number; readonly p50: number; readonly p95: number }>> = {
  1: { rate: 20, p50: 50, p95: 150 },
  16: { rate: 50, p50: 200, p95: 500 },
  64: { rate: 50, p50: 1000, p95: 2000 },
};
const SHARE_OF_BARE = 0.7;

/** The figures of one level, each beside the bare put's. */
export function showLevel(level: Level): readonly Figure[] {
  const { concurrency, voteCpu, putCpu } = level;
  const limit = limits[concurrency];
  const bounded = limit !== undefined && concurrency > 1;
  const time = (q: number, name: string, most?: number) =>
    createFigure({
      label: `  answered after, ${name}`,
      value: level.vote(q),
      unit: 'ms',
      beside: { label: 'bare put', value: level.put(q) },
      ...(most !== undefined && { limit: { atMost: most } as Limit }),
    });
  return [
    createFigure({
      label: `votes, ${concurrency} at once, until the tally is exact`,
      value: level.votesPerSecond,
      unit: '/s',
      beside: { label: 'bare put', value: level.putsPerSecond },
      samples: level.voteTimes.length,
      ...(limit && { limit: { atLeast: limit.rate } }),
      ...(bounded && { ratioLimit: { atLeast: SHARE_OF_BARE } }),
      note: `CPU each, ms: vote ${show(voteCpu)}; bare put ${show(putCpu)}. The tally was exact ${Math.round(level.tallyLag)} ms after the last answer.`,
    }),
    time(0.5, 'p50', limit?.p50),
    time(0.95, 'p95', limit?.p95),
    time(0.99, 'p99'),
  ];
}

const show = ({ node, java, client }: { node: number; java: number; client: number }) =>
  `Node ${node.toFixed(2)}, Java ${java.toFixed(2)}, client ${client.toFixed(2)}`;
