import type { DrinkFigures } from '../../../../api/types.ts';

const HOUR_MS = 3_600_000;
/** Beyond a week of hours no plot can tell them apart: quiet ones are left out then. */
const MOST_STEPS = 168;

export interface HourStep {
  /** When the hour begins, milliseconds since 1970. */
  readonly at: number;
  readonly count: number;
}

/**
 * Orders per hour from the first to the last, quiet hours too.
 *
 * @param figures by hour in UTC, `2026-11-22T09`
 */
export function hourSteps(figures: DrinkFigures['byHour']): HourStep[] {
  const known = figures
    .map(({ key, count }) => ({ at: Date.parse(`${key}:00:00.000Z`), count }))
    .filter(({ at }) => Number.isFinite(at))
    .sort((a, b) => a.at - b.at);
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return [];
  const length = Math.round((last.at - first.at) / HOUR_MS) + 1;
  if (length > MOST_STEPS) return known;
  const counts = new Map(known.map(({ at, count }) => [at, count]));
  return Array.from({ length }, (_, i) => {
    const at = first.at + i * HOUR_MS;
    return { at, count: counts.get(at) ?? 0 };
  });
}
