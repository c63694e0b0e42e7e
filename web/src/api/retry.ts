import { Refused } from './errors.ts';

const FIRST_MS = 400;
const LONGEST_MS = 15_000;

/**
 * How long to wait before the next attempt, in milliseconds: doubling, with full jitter in the upper half, so that a
 * hall of phones doesn't come back in step; never before the `Retry-After` of the last answer.
 *
 * @param failures attempts that failed so far, from 1
 * @param random in [0, 1)
 */
export function retryDelay(failures: number, problem: unknown, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 16));
  const delay = ceiling / 2 + (ceiling / 2) * random;
  const asked = retryAfterOf(problem);
  // Those who were all told the same second spread over the one after it.
  return asked > 0 ? Math.max(delay, asked + 1000 * random) : delay;
}

/** Whether the server itself said when to come back. */
export const askedToWait = (problem: unknown): boolean => retryAfterOf(problem) > 0;

const retryAfterOf = (problem: unknown): number => (problem instanceof Refused ? (problem.retryAfterMs ?? 0) : 0);
