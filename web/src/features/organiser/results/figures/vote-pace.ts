const MINUTE_MS = 60_000;
/** More points than this no plot can show. */
const MOST_STEPS = 240;
const widths = [1, 2, 5, 10, 15, 30, 60, 120, 240, 480, 1440];

export interface PaceStep {
  /** When it begins, milliseconds since 1970. */
  readonly at: number;
  readonly votes: number;
  readonly perMinute: number;
}

export interface VotePace {
  /** Minutes that a step spans. */
  readonly width: number;
  readonly steps: readonly PaceStep[];
}

/**
 * Votes per minute from the first vote to the last, quiet times too.
 *
 * @param times when votes were cast, ISO 8601, in any order
 */
export function votePace(times: readonly string[]): VotePace {
  const moments = times.map(Date.parse).filter(Number.isFinite);
  if (moments.length === 0) return { width: 1, steps: [] };
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const moment of moments) {
    first = Math.min(first, moment);
    last = Math.max(last, moment);
  }
  const minutes = (last - first) / MINUTE_MS + 1;
  const width = widths.find((one) => minutes / one <= MOST_STEPS) ?? Math.ceil(minutes / MOST_STEPS);
  const widthMs = width * MINUTE_MS;
  const start = Math.floor(first / widthMs);
  const votes = new Array<number>(Math.floor(last / widthMs) - start + 1).fill(0);
  for (const moment of moments) {
    const step = Math.floor(moment / widthMs) - start;
    votes[step] = (votes[step] ?? 0) + 1;
  }
  return { width, steps: votes.map((n, i) => ({ at: (start + i) * widthMs, votes: n, perMinute: n / width })) };
}
