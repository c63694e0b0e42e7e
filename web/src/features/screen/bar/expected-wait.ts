import type { DrinkFigures } from '../../../api/types.ts';

/** How many minutes a drink takes just now, from 1: the mean over the drinks of their last ten; null without any. */
export function expectedWait(waits: DrinkFigures['waits']): number | null {
  if (waits.length === 0) return null;
  const seconds = waits.reduce((sum, wait) => sum + wait.seconds, 0) / waits.length;
  return Math.max(Math.round(seconds / 60), 1);
}
