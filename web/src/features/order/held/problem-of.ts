import { Refused } from '../../../api/errors.ts';
import type { Problem } from './held.ts';

/** What the API's refusal means for the order; null where it says nothing about it. */
export function problemOf(refusal: unknown, job: 'START' | 'CHOOSE' | 'CANCEL'): Problem | null {
  if (!(refusal instanceof Refused)) return null;
  const { code, details } = refusal;
  switch (code) {
    case 'StoreClosed':
      return { kind: 'STORE_CLOSED' };
    case 'QueueFull':
      return { kind: 'QUEUE_FULL', waitSeconds: typeof details.waitSeconds === 'number' ? details.waitSeconds : 0 };
    case 'CodeUsedUp':
      return { kind: 'CODE_USED_UP' };
    case 'CodeExpired':
      return { kind: 'CODE_EXPIRED' };
    case 'SoldOut':
      return { kind: 'SOLD_OUT' };
    case 'NotOnMenu':
      return { kind: 'NOT_ON_MENU' };
    case 'WrongState':
      return { kind: job === 'CANCEL' ? 'CANCELLED_TOO_LATE' : 'CHOSEN_TOO_LATE' };
    case 'NotFound':
      return { kind: 'GONE' };
    case 'InvalidRequest':
      // What somebody types as a code may be too long for one.
      return { kind: job === 'START' ? 'CODE_EXPIRED' : 'REFUSED' };
    default:
      return null;
  }
}
