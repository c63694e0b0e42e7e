import { Refused } from './errors.ts';

/** A problem in one line. */
export function explain(problem: unknown): string {
  if (problem instanceof Refused) return `${problem.status} ${problem.code} ${problem.message}`;
  if (!(problem instanceof Error)) return String(problem);
  if (problem.cause instanceof Error) return `${problem.message}: ${problem.cause.message || 'no connection'}`;
  return problem.message;
}
