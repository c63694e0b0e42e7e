import { untouchedStore } from './store-item.ts';

/**
 * The booth's code, as the screens' QR code carries it. The LEASE item names the current one and until when; each code
 * has a CODE item of its own, which holds how many orders are left.
 */

const setting = (store: string, name: 'codePeriodSeconds' | 'drinksPerCode') =>
  `($exists(${store}.${name}) ? $number(${store}.${name}.N) : ${untouchedStore[name]})`;

/** JSONata texts of the settings for the next code. `store` is a STORE item or `{}`. */
export const codePeriodSeconds = (store: string) => setting(store, 'codePeriodSeconds');
export const drinksPerCode = (store: string) => setting(store, 'drinksPerCode');

/** A phone may need that long from the scan to the request; the screen shows the next code meanwhile. */
const graceMillis = 30_000;

/** JSONata text: `code`, a CODE item or `{}`, still lets a visitor in, however many orders it has left. */
export const letsIn = (code: string) =>
  `($exists(${code}.validUntil) and $toMillis(${code}.validUntil.S) + ${graceMillis} >= $millis())`;

/** What was typed, as the codes are written: capitals, without the blanks and hyphens that people put in. */
export const cleanCode = (typed: string) => `$uppercase($replace(${typed}, /[-\\s]/, ''))`;

/** Anything else was never issued and reaches no key. */
export const isCode = (code: string) => `$contains(${code}, /^[2-9A-HJKMNP-TV-Z]{10}$/)`;

/** How long a code is kept after its end, so that late orders are told what it was. */
export const keptSeconds = 86_400;
