import { Refused } from '../../../api/errors.ts';
import type { Refusal } from './ballot.ts';

/** What the API's refusal of a vote means for the ballot; null where it says nothing about the vote. */
export function refusalOf(problem: unknown): Refusal | null {
  if (!(problem instanceof Refused)) return null;
  switch (problem.code) {
    case 'PollClosed':
      return 'CLOSED';
    case 'PollNotOpen':
      return 'NOT_OPEN';
    case 'AlreadyVoted':
      return 'ALREADY_VOTED';
    case 'UnknownOption':
    case 'WrongNumberOfOptions':
    case 'InvalidRequest':
      return 'OPTIONS_CHANGED';
    case 'NotFound':
      return 'GONE';
    default:
      return null;
  }
}
