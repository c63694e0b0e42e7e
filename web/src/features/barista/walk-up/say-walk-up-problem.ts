import { Refused } from '../../../api/errors.ts';
import { sayFailure } from '../../organiser/booth/failure/say-failure.ts';
import type { FailureText } from '../../organiser/booth/failure/texts/use-failure-text.ts';
import type { BaristaText } from '../texts/use-barista-text.ts';

/** Why an order that was tapped in came to nothing. */
export function sayWalkUpProblem(problem: unknown, text: BaristaText['walkUp'], failureText: FailureText): string {
  const code = problem instanceof Refused ? problem.code : '';
  if (code === 'QueueFull') return text.full;
  if (code === 'SoldOut') return text.soldOut;
  if (code === 'NotOnMenu') return text.offMenu;
  return sayFailure(problem, failureText);
}
