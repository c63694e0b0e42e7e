import type { Figure } from '../measures/measure.ts';
import { quantile } from '../quantile.ts';
import { createFigure } from '../table/create-figure.ts';
import type { Pace } from './pace.ts';

const TIMES_THE_FLOOR = 1.5;
const P99_MS = 1000;

/** The figures of one pace; the limits from the tap are what a person may expect, in milliseconds. */
export function showPace(
  { name, watched, floor, pushedFloor }: Pace,
  { tapP50, tapP95 }: { readonly tapP50?: number; readonly tapP95?: number },
): readonly Figure[] {
  const seen = watched.flatMap((one) => one.seen);
  const answers = watched.flatMap((one) => one.answers);
  const of = (times: readonly number[], q: number) => ({ value: quantile(times, q), unit: 'ms' });
  const beside = (q: number) => ({ beside: { label: 'floor', value: quantile(floor, q) } });
  const fromAnswer = seen.map((one) => one.fromAnswer);
  const waited = seen.map((one) => one.conflated);
  const fromTap = seen.map((one) => one.fromDue);
  const limit = (most: number | undefined) => most !== undefined && { limit: { atMost: most } };
  return [
    createFigure({
      label: `votes, ${name}: answer to screen, p50`,
      ...of(fromAnswer, 0.5),
      ...beside(0.5),
      ratioLimit: { atMost: TIMES_THE_FLOOR },
      samples: seen.length,
      note: `of it waiting until the next push is allowed (one in 200 ms): p50 ${Math.round(quantile(waited, 0.5))} ms, p95 ${Math.round(quantile(waited, 0.95))} ms`,
    }),
    createFigure({ label: '  p95', ...of(fromAnswer, 0.95), ...beside(0.95) }),
    createFigure({ label: '  p99', ...of(fromAnswer, 0.99), ...beside(0.99), limit: { atMost: P99_MS } }),
    createFigure({
      label: '  p50 again, beside the floor pushed as tallies are',
      ...of(fromAnswer, 0.5),
      beside: { label: 'floor, pushed', value: quantile(pushedFloor, 0.5) },
      ratioLimit: { atMost: TIMES_THE_FLOOR },
    }),
    createFigure({ label: '  tap to answer, p50', ...of(answers, 0.5) }),
    createFigure({ label: '  tap to screen, p50', ...of(fromTap, 0.5), ...limit(tapP50) }),
    createFigure({ label: '  tap to screen, p95', ...of(fromTap, 0.95), ...limit(tapP95) }),
  ];
}
