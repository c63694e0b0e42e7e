import { jsonata, type State } from './language.ts';

/**
 * A typed error of the contract. Its cause is the rest of the answer's body as JSON text: the mapping template prints
 * it as it stands, so it is only ever built here, never from what a caller sent.
 */
export function fail(error: string, message: string, details?: Record<string, string>): State {
  return { Type: 'Fail', Error: error, Cause: JSON.stringify({ message, ...(details && { details }) }) };
}

/** The same with details that the workflow knows: `details` is the text of a JSONata object. */
export function failWith(error: string, message: string, details: string): State {
  return {
    Type: 'Fail',
    Error: error,
    Cause: jsonata(`$string({ 'message': ${JSON.stringify(message)}, 'details': ${details} })`),
  };
}

export const failures = {
  badBoothId: fail('InvalidRequest', 'A booth id has 1 to 64 of a-z, 0-9 and -. Check the address.', {
    field: 'boothId',
  }),
  badPollId: fail('InvalidRequest', 'A poll id has 1 to 64 of a-z, 0-9 and -. Check the address.', { field: 'pollId' }),
  badRound: fail('InvalidRequest', 'Send {"round": n}: the number of the round to end.', { field: 'round' }),
  ticketMissing: fail(
    'Unauthenticated',
    'Send your ticket as "Authorization: Bearer" and 32 random bytes in base64url (43 characters).',
    { reason: 'MISSING' },
  ),
  ticketUnknown: fail('Unauthenticated', 'This ticket is not known at this booth. Check in first.', {
    reason: 'UNKNOWN',
  }),
  ticketExpired: fail('Unauthenticated', 'This ticket has expired. Check in again.', { reason: 'EXPIRED' }),
  forbidden: fail('Forbidden', 'Ask an organiser of this booth for the role, then sign in again.'),
  noBooth: fail('NotFound', 'There is no such booth. Check the address or scan the QR code again.', { what: 'booth' }),
  noPoll: fail('NotFound', 'There is no such poll at this booth.', { what: 'poll' }),
  unavailable: fail('Unavailable', 'The booth could not take this right now. Please try again in a moment.'),
} as const;
