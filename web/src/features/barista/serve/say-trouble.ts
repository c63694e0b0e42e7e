import { Refused } from '../../../api/errors.ts';
import { sayFailure } from '../../organiser/booth/failure/say-failure.ts';
import type { FailureText } from '../../organiser/booth/failure/texts/use-failure-text.ts';
import type { BaristaText } from '../texts/use-barista-text.ts';
import type { Trouble } from './serve-orders.ts';

interface Truth {
  readonly status: unknown;
  readonly by: unknown;
  readonly station: unknown;
}

function sayTruth(number: string, { status, by, station }: Truth, text: BaristaText['trouble']): string {
  if (status === 'CANCELLED') return by === 'BARISTA' ? text.refused(number) : text.cancelled(number);
  if (status === 'TIMED_OUT') return text.timedOut(number);
  if (status === 'READY') return text.ready(number);
  if (status === 'COLLECTED') return text.collected(number);
  if (status === 'QUEUED') return text.queued(number);
  return typeof station === 'string' ? text.claimed(number, station) : text.changed(number);
}

/** What to tell of a tap that came to nothing: what is the case instead. */
export function sayTrouble({ order, problem }: Trouble, text: BaristaText, failureText: FailureText): string {
  const number = String(order?.orderNumber ?? '');
  if (problem === null) {
    return order ? sayTruth(number, order, text.trouble) : text.trouble.changed(number);
  }
  if (problem instanceof Refused) {
    const { status, by, station } = problem.details;
    if (problem.code === 'ClaimedByOther') return sayTruth(number, { status: 'MAKING', by, station }, text.trouble);
    if (problem.code === 'WrongState') return sayTruth(number, { status, by, station }, text.trouble);
    if (problem.code === 'NotFound') return text.trouble.changed(number);
  }
  return sayFailure(problem, failureText);
}
