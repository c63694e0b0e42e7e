/**
 * JSONata texts about the BAR item: how many orders are open, the last number given, and the last ten times from QUEUED
 * to READY, newest first. What every order changes lies apart from the store, which the staff change.
 */

/** The bar from its BAR item or `{}`; a bar that has never taken an order has version 0. */
export const readBar = (item: string) => `($exists(${item}.pk) ? {
  'queueLength': $number(${item}.queueLength.N), 'lastNumber': $number(${item}.lastNumber.N),
  'waits': [${item}.waits.L.{ 'drinkId': M.drinkId.S, 'seconds': $number(M.seconds.N) }],
  'version': $number(${item}.version.N)
} : { 'queueLength': 0, 'lastNumber': 0, 'waits': [], 'version': 0 })`;

/** The BAR item. */
export const writeBar = (bar: string) => `{
  'pk': { 'S': 'BOOTH#' & $boothId }, 'sk': { 'S': 'BAR' }, 'entity': { 'S': 'BAR' }, 'boothId': { 'S': $boothId },
  'queueLength': { 'N': $string(${bar}.queueLength) }, 'lastNumber': { 'N': $string(${bar}.lastNumber) },
  'waits': { 'L': [${bar}.waits.{ 'M': { 'drinkId': { 'S': drinkId }, 'seconds': { 'N': $string(seconds) } } }] },
  'version': { 'N': $string(${bar}.version) }
}`;

/** Nobody knows yet how quick this bar is. */
const firstWaitSeconds = 120;

/** The usual wait from QUEUED to READY, in whole seconds. */
export const waitSeconds = (bar: string) =>
  `($count(${bar}.waits) > 0 ? $round($average(${bar}.waits.seconds)) : ${firstWaitSeconds})`;

/** The newest ten, `wait` among them. */
export const withWait = (waits: string, wait: string) => `[$append([${wait}], ${waits})[[0..9]]]`;

/** Where the bars are listed that have ever taken an order: by the booth's id, so that a booth is written but once. */
export const barsKey = 'BARS';

/** The Put that lists a bar, for the transaction of its first order. */
export const listBar = `{ 'Put': { 'TableName': '\${Transactions}', 'Item': {
  'pk': { 'S': '${barsKey}' }, 'sk': { 'S': $boothId }, 'entity': { 'S': 'LISTED_BAR' }, 'boothId': { 'S': $boothId }
} } }`;
