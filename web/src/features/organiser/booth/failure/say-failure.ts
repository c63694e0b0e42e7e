import { isPassing, NoAnswer, Refused } from '../../../../api/errors.ts';
import type { FailureText } from './texts/use-failure-text.ts';

/** What to tell the staff of a command that didn't work. Refusals say in the API's words what no catalogue foresees. */
export function sayFailure(problem: unknown, text: FailureText): string {
  if (problem instanceof NoAnswer) return text.unreachable;
  if (isPassing(problem)) return text.busy;
  if (!(problem instanceof Refused)) return text.unreachable;
  switch (problem.code) {
    case 'Forbidden':
      return text.forbidden;
    case 'Unauthenticated':
      return text.session;
    case 'NotFound':
      return text.notFound;
    case 'WrongState':
      return text.wrongState;
    default:
      return text.refused(problem.message);
  }
}
