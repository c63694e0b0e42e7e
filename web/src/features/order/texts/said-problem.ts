import type { Problem } from '../held/held.ts';
import type { OrderText } from './use-order-text.ts';

/** A problem as a sentence; empty for none, and for those that a page of their own tells. */
export function saidProblem(problem: Problem | null, text: OrderText): string {
  if (problem === null) return '';
  switch (problem.kind) {
    case 'CODE_WANTED':
    case 'CODE_EXPIRED':
    case 'CODE_USED_UP':
    case 'QUEUE_FULL':
    case 'STORE_CLOSED':
      return '';
    default:
      return text.problem[problem.kind];
  }
}
