import { isPassing, NoAnswer, Refused } from '../../../../api/errors.ts';
import type { PollsText } from '../texts/use-polls-text.ts';

/** What to tell the organiser of a command that didn't work. Refusals say in the API's words what no catalogue foresees. */
export function sayFailure(problem: unknown, text: PollsText): string {
  if (problem instanceof NoAnswer) return text.failed.unreachable;
  if (isPassing(problem)) return text.failed.busy;
  if (!(problem instanceof Refused)) return text.failed.unreachable;
  switch (problem.code) {
    case 'WrongState':
      return text.failed.wrongState;
    case 'Forbidden':
      return text.failed.forbidden;
    case 'Unauthenticated':
      return text.failed.session;
    case 'NotFound':
      return text.failed.notFound;
    default:
      return text.failed.refused(problem.message);
  }
}
