/** What a tally said about the ballots: at `at` (epoch ms, the server's clock) there were `ballots`. */
export interface BallotSample {
  at: number;
  ballots: number;
}

export const rateWindowMs = 60_000;
/** A rate is not drawn from less time than this: two early votes would read as hundreds a minute. */
const leastObservedMs = 15_000;
const mostSamples = 240;
/** Samples closer together than this are one: with 240 of them the window still fits. */
const coalesceMs = rateWindowMs / mostSamples;

/**
 * Adds a sample; keeps those of the window and the one before it (it tells the count at the window's start).
 * A falling count is another round and starts afresh; a sample older than the newest is dropped.
 */
export function addSample(samples: readonly BallotSample[], sample: BallotSample): BallotSample[] {
  const last = samples.at(-1);
  if (last === undefined) return [sample];
  if (sample.at < last.at) return [...samples];
  if (sample.ballots < last.ballots) return [sample];
  const before = samples.at(-2);
  const kept = before !== undefined && last.at - before.at < coalesceMs ? samples.slice(0, -1) : samples;
  const first = kept.findLastIndex((one) => one.at <= sample.at - rateWindowMs);
  return [...kept.slice(Math.max(first, 0)), sample].slice(-mostSamples - 1);
}

/** Ballots a minute over the last 60 s before `now` (epoch ms, the server's clock), rounded; 0 without samples. */
export function votesPerMinute(samples: readonly BallotSample[], now: number): number {
  const first = samples[0];
  const last = samples.at(-1);
  if (first === undefined || last === undefined) return 0;
  const start = now - rateWindowMs;
  const base = samples.findLast((one) => one.at <= start) ?? first;
  const observed = Math.min(Math.max(now - first.at, leastObservedMs), rateWindowMs);
  return Math.round(((last.ballots - base.ballots) * 60_000) / observed);
}
