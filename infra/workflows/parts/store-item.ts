/** JSONata texts that turn the store between its answer's shape and the item's. */

/** What holds at a booth that has never touched its store. Times in seconds. */
export const untouchedStore = {
  open: false,
  menu: [],
  queueLimit: 20,
  drinksPerCode: 10,
  codePeriodSeconds: 300,
  ordersPerVisitor: 1,
  orderTimeoutSeconds: 300,
  makeTimeoutSeconds: 900,
} as const;

/** Smallest and greatest of each number. */
export const ranges = {
  queueLimit: [1, 1000],
  drinksPerCode: [1, 1000],
  codePeriodSeconds: [5, 3600],
  ordersPerVisitor: [1, 10],
  orderTimeoutSeconds: [3, 7200],
  makeTimeoutSeconds: [3, 7200],
} as const;

export const numbers = Object.keys(ranges) as (keyof typeof ranges)[];

/** The store with its settings, from its STORE item or `{}`. */
export const readStore = (item: string) => `($exists(${item}.pk) ? {
  'open': ${item}.open.BOOL, 'menu': $parse(${item}.menu.S), 'version': $number(${item}.version.N),
  ${numbers.map((name) => `'${name}': $number(${item}.${name}.N)`).join(', ')}
} : ${JSON.stringify({ ...untouchedStore, version: 0 })})`;

/** The STORE item. */
export const writeStore = (store: string) => `{
  'pk': { 'S': 'BOOTH#' & $boothId }, 'sk': { 'S': 'STORE' }, 'entity': { 'S': 'STORE' }, 'boothId': { 'S': $boothId },
  'open': { 'BOOL': ${store}.open }, 'menu': { 'S': $string(${store}.menu) },
  ${numbers.map((name) => `'${name}': { 'N': $string(${store}.${name}) }`).join(', ')},
  'version': { 'N': $string(${store}.version) }
}`;

/**
 * The contract's `type Store`: what everybody may see. It changes with the settings and with the queue, so its version
 * is the sum of both items': whichever changes, it rises.
 */
export const publicStore = (store: string, bar: string) => `{
  'boothId': $boothId, 'open': ${store}.open, 'menu': ${store}.menu, 'queueLength': ${bar}.queueLength,
  'queueLimit': ${store}.queueLimit, 'version': ${store}.version + ${bar}.version
}`;
