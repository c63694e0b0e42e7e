import type { Ballot, Tally } from '../model.ts';

/**
 * The ballots of `next` that `shown` did not have yet, oldest first. `version` counts every ballot cast or changed,
 * so its growth tells how many of the newest are new; more than a tally carries are simply not seen falling.
 */
export function freshBallots(shown: Tally | null, next: Tally): Ballot[] {
  if (shown === null || shown.round !== next.round) return [];
  const fresh = Math.max(next.version - shown.version, 0);
  return next.recent.slice(0, fresh).reverse();
}

/** Lags above this belong to a tally that was asked for long after its last ballot: no measure of the way here. */
const longestLagMs = 30_000;

/**
 * From the newest ballot to the tally that brought it, in ms. Only a tally with a new ballot measures it; others
 * keep the last known figure. Null while nothing is known.
 */
export function measuredLag(shown: Tally | null, next: Tally, known: number | null): number | null {
  const lag = next.lagMs ?? null;
  if (lag === null || lag > longestLagMs) return known;
  const brought = shown === null || shown.round !== next.round || next.version > shown.version;
  return brought ? Math.max(lag, 0) : known;
}
