import { failures } from './failures.ts';
import { isId, type States, when } from './language.ts';
import { readItems } from './read-items.ts';

/** The ticket of the header, or nothing: 32 bytes in base64url after "Bearer". */
const ticket = '$match($states.input.authorization, /^Bearer +([A-Za-z0-9_-]{43})$/i).groups[0]';

/** The first rules of every visitor's command, in the contract's order: form, then the ticket is missing. */
export const rejectMalformed = [when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id')];

export const rejectMissingTicket = [when(`$not($exists(${ticket}))`, 'Ticket missing')];

/** Only the hash of a ticket is ever stored. */
export const ticketHash = `$hash(${ticket}, 'SHA-256')`;

/** The key under which this booth knows the visitor's ticket. */
export const visitKey = `'VISIT#' & $states.input.boothId & '#' & ${ticketHash}`;

/** What a visit's commands read: needs `$boothId`, `$visitKey` and `$reads`, gives `$booth` and `$visit`. */
export const readBoothAndVisit = (next: string) =>
  readItems(
    'Read booth and visit',
    [
      [`'BOOTH#' & $boothId`, `'BOOTH'`],
      ['$visitKey', `'VISIT'`],
    ],
    { booth: 'BOOTH', visit: 'VISIT' },
    next,
  );

/** Then the booth, then the ticket: `$booth` and `$visit` are items or `{}`. */
export const rejectUnknownBooth = [when('$not($exists($booth.pk))', 'No such booth')];
export const rejectUnknownTicket = [
  when('$not($exists($visit.visitorId))', 'Ticket unknown'),
  when('$toMillis($visit.expiresAt.S) <= $millis()', 'Ticket expired'),
];

export const visitorFailures: States = {
  'Bad booth id': failures.badBoothId,
  'Ticket missing': failures.ticketMissing,
  'No such booth': failures.noBooth,
  Unavailable: failures.unavailable,
};
export const ticketFailures: States = {
  'Ticket unknown': failures.ticketUnknown,
  'Ticket expired': failures.ticketExpired,
};
