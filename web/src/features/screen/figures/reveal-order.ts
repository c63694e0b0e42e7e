import type { BarEntry } from './fold-others.ts';

/** When (ms after the start of the reveal) a bar rises. */
export interface RevealStep {
  id: string;
  at: number;
}

const stepMs = 650;
const longestMs = 6_000;
/** The breath held before the winner. */
const suspenseMs = 1_100;

/**
 * The order in which bars rise: the others first, then the fewest votes upward, the winner (or all winners of a tie,
 * together) last, after a pause.
 */
export function revealSteps(bars: readonly BarEntry[]): RevealStep[] {
  const most = Math.max(0, ...bars.filter((bar) => bar.rank !== null).map((bar) => bar.count));
  const isWinner = (bar: BarEntry) => bar.rank !== null && bar.count === most;
  const losers = bars
    .filter((bar) => !isWinner(bar))
    .toSorted((a, b) => Number(a.rank !== null) - Number(b.rank !== null) || a.count - b.count);
  const pace = Math.min(stepMs, longestMs / Math.max(losers.length, 1));
  const steps = losers.map((bar, i) => ({ id: bar.id, at: Math.round(i * pace) }));
  const last = losers.length === 0 ? 0 : Math.round((losers.length - 1) * pace) + suspenseMs;
  return [...steps, ...bars.filter(isWinner).map((bar) => ({ id: bar.id, at: last }))];
}

/** The ids of the bars that have risen `elapsed` ms after the start. */
export function risenBars(steps: readonly RevealStep[], elapsed: number): Set<string> {
  return new Set(steps.filter((step) => step.at <= elapsed).map((step) => step.id));
}

/** How long the whole reveal takes (ms): the last bar's start and its growing. */
export function revealLength(steps: readonly RevealStep[]): number {
  return Math.max(0, ...steps.map((step) => step.at)) + 1_500;
}
