import type { OptionCount } from '../model.ts';

/** An option's place: ties share a rank (1, 1, 3). */
export interface Place {
  optionId: string;
  rank: number;
}

/** A ranking and when it was made (any monotonic ms). */
export interface Ranking {
  places: Place[];
  rankedAt: number;
}

/** Bars change places at most this often, so that a passer-by can follow them. */
export const resortMs = 2_000;

/** Most votes first; equal counts keep the poll's order. */
export function rankOptions(counts: readonly OptionCount[]): Place[] {
  const sorted = counts.toSorted((a, b) => b.count - a.count);
  return sorted.map(({ optionId, count }) => ({
    optionId,
    rank: sorted.findIndex((one) => one.count === count) + 1,
  }));
}

function isSame(a: readonly Place[], b: readonly Place[]): boolean {
  return a.length === b.length && a.every((one, i) => one.optionId === b[i]?.optionId && one.rank === b[i]?.rank);
}

function haveSameOptions(a: readonly Place[], b: readonly Place[]): boolean {
  const ids = new Set(a.map((one) => one.optionId));
  return a.length === b.length && b.every((one) => ids.has(one.optionId));
}

/**
 * The ranking to show at `now`: the present one (the same object) while it holds or is younger than `resortMs`,
 * else a new one. A ranking of other options is replaced at once.
 */
export function nextRanking(present: Ranking | null, counts: readonly OptionCount[], now: number): Ranking {
  const places = rankOptions(counts);
  if (present === null || !haveSameOptions(present.places, places)) return { places, rankedAt: now };
  if (isSame(present.places, places) || now - present.rankedAt < resortMs) return present;
  return { places, rankedAt: now };
}

/** How long (ms) until the ranking may follow the counts again; null when it already says what they say. */
export function resortDue(present: Ranking, counts: readonly OptionCount[], now: number): number | null {
  const places = rankOptions(counts);
  if (!haveSameOptions(present.places, places)) return 0;
  return isSame(present.places, places) ? null : Math.max(present.rankedAt + resortMs - now, 0);
}
