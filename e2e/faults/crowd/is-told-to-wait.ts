import { Refused } from '../../robots/errors.ts';

/** Whether the booth refused for now and said when to come back: it can't (503), or too many are at it (429). */
export function isToldToWait(problem: unknown): boolean {
  return problem instanceof Refused && [429, 503].includes(problem.status) && problem.retryAfterMs !== undefined;
}
