import { fail } from './failures.ts';
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

/** What the organiser types; capitals or not. Whether a screen shows it is for the store to say. */
export const isPairingCode = (value: string) =>
  `($type(${value}) = 'string' and $contains(${value}, /^[A-Za-z0-9]{6}$/))`;

export const screenFailures = {
  badPairingCode: fail('InvalidRequest', 'A pairing code has 6 letters and digits. Read it off the screen again.', {
    field: 'pairingCode',
  }),
  unknownScreen: fail('NotFound', 'No screen shows this pairing code now. Read it off the screen again.', {
    what: 'screen',
  }),
  ticketUnknown: fail('Unauthenticated', 'This screen is not known at this booth. Register it first.', {
    reason: 'UNKNOWN',
  }),
} as const;
