import { Refused } from './errors.ts';

const FIRST_MS = 400;
const LONGEST_MS = 8_000;

/**
 * Milliseconds before the next try, as a phone waits: doubling, jittered, never before `Retry-After`.
 *
 * @param failures tries that failed so far, from 1
 * @param random in [0, 1)
 */
export function retryDelay(failures: number, problem: unknown, random: number): number {
  const ceiling = Math.min(LONGEST_MS, FIRST_MS * 2 ** Math.min(failures - 1, 10));
  const asked = problem instanceof Refused ? (problem.retryAfterMs ?? 0) : 0;
  const delay = ceiling * (0.5 + 0.5 * random);
  return asked > 0 ? Math.max(delay, asked + 1000 * random) : delay;
}

/** Whether another try may help: no answer, too many requests, or trouble on the server's side. */
export function mayRetry(problem: unknown): boolean {
  return !(problem instanceof Refused) || problem.status === 429 || problem.status >= 500;
}

/** Whether the command may have been carried out all the same: no answer, or trouble on the server's side. */
export function mayHaveHappened(problem: unknown): boolean {
  return !(problem instanceof Refused) || problem.status >= 500;
}
