import { assignCaller } from './caller.ts';
import { fail, failures } from './failures.ts';
import { isId, jsonata, type States, when } from './language.ts';
import { readItems } from './read-items.ts';
import { transact } from './transact.ts';
import { ticketHash } from './visitor.ts';

/**
 * A screen makes a ticket of its own, as a phone does. Its SCREEN item lies under the ticket's hash, apart from the
 * visits, so neither ticket is good for the other's commands; the PAIRING item lies at the booth under the pairing code,
 * where the organiser's page finds it. Both have `pairedAt` or neither.
 */
export const screenKey = `'SCREEN#' & $states.input.boothId & '#' & ${ticketHash}`;

/** JSONata text: this pairing code was shown on a screen and nobody has used it in time. `item` is a SCREEN or PAIRING. */
export const hasLapsed = (item: string) =>
  `($not($exists(${item}.pairedAt)) and $toMillis(${item}.expiresAt.S) <= $millis())`;

/** How long an unpaired screen's items outlive their pairing code, until the store clears them away. */
export const keptSeconds = 86_400;

const typed = '$states.input.pairingCode';

/** The first rules of the organiser's commands. Capitals or not; whether a screen shows the code is for the store to say. */
export const rejectBadScreenIds = [
  when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
  when(`$not($type(${typed}) = 'string' and $contains(${typed}, /^[A-Za-z0-9]{6}$/))`, 'Bad pairing code'),
];

export const assignPairing = {
  ...assignCaller,
  boothId: jsonata('$states.input.boothId'),
  pairingCode: jsonata(`$uppercase(${typed})`),
  reads: 0,
  tries: 0,
};

/** Gives `$booth` and `$pairing`, items or `{}`. */
export const readBoothAndPairing = (next: string) =>
  readItems(
    'Read booth and screen',
    [
      [`'BOOTH#' & $boothId`, `'BOOTH'`],
      [`'BOOTH#' & $boothId`, `'PAIRING#' & $pairingCode`],
    ],
    { booth: 'BOOTH', pairing: 'PAIRING' },
    next,
  );

/**
 * One transaction on both of a screen's items. Where they aren't any more as they were read, `Read booth and screen` is
 * gone back to, five times at the most: the workflow has that state, and sets `$tries` and `$reads` to 0.
 */
export const changeScreen = (name: string, items: readonly unknown[], next: string): States => ({
  [name]: transact(items, { conflict: 'Once more?', next: next }),
  'Once more?': {
    Type: 'Choice',
    Choices: [when('$tries >= 5', 'Unavailable')],
    Assign: { tries: jsonata('$tries + 1'), reads: 0 },
    Default: 'Read booth and screen',
  },
});

export const screenUnknown = fail('Unauthenticated', 'This screen is not known at this booth. Register it first.', {
  reason: 'UNKNOWN',
});

export const pairingFailures: States = {
  'Bad booth id': failures.badBoothId,
  'Bad pairing code': fail('InvalidRequest', 'A pairing code has 6 letters and digits. Read it off the screen again.', {
    field: 'pairingCode',
  }),
  'No such booth': failures.noBooth,
  Forbidden: failures.forbidden,
  Unavailable: failures.unavailable,
};
