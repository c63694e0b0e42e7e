/** JSONata texts that turn an order between the contract's `type Order` and its ORDER item. */

/** Who may still be waited for. READY isn't open: the drink stands on the counter. */
export const isOpen = (status: string) => `(${status} in ['STARTED', 'QUEUED', 'MAKING'])`;

/** Where the index by time finds open orders: behind every time, in the order in which they began. */
export const openPrefix = 'OPEN ';

const texts = [
  'by',
  'reason',
  'drinkId',
  'modifiers',
  'station',
  'queuedAt',
  'makingAt',
  'readyAt',
  'endedAt',
  'expiresAt',
] as const;

/** The order from its ORDER item, `{}` from `{}`: nothing of the visitor, nothing of the process that waits for it. */
export const readOrder = (item: string) => `($exists(${item}.pk) ? {
  'boothId': ${item}.boothId.S, 'orderId': ${item}.orderId.S,
  'orderNumber': $exists(${item}.orderNumber) ? $number(${item}.orderNumber.N), 'status': ${item}.status.S,
  ${texts.map((name) => `'${name}': ${item}.${name}.S`).join(', ')}, 'startedAt': ${item}.startedAt.S,
  'journey': [${item}.journey.L.{ 'at': M.at.S, 'event': M.event.S }], 'version': $number(${item}.version.N)
} : {})`;

/**
 * The attributes that an order sets. `at` puts it into the index by time while somebody looks for it: open orders as
 * `OPEN {startedAt}`, those that are ready by the time since when; orders that have ended aren't in it.
 */
const attributes = (order: string) => `{
  'entity': { 'S': 'ORDER' }, 'boothId': { 'S': ${order}.boothId }, 'orderId': { 'S': ${order}.orderId },
  'visitorId': $visitorId != '' ? { 'S': $visitorId }, 'status': { 'S': ${order}.status },
  'orderNumber': $exists(${order}.orderNumber) ? { 'N': $string(${order}.orderNumber) },
  ${texts.map((name) => `'${name}': $exists(${order}.${name}) ? { 'S': ${order}.${name} }`).join(', ')},
  'startedAt': { 'S': ${order}.startedAt },
  'journey': { 'L': [${order}.journey.{ 'M': { 'at': { 'S': at }, 'event': { 'S': event } } }] },
  'version': { 'N': $string(${order}.version) },
  'at': ${isOpen(`${order}.status`)} ? { 'S': '${openPrefix}' & ${order}.startedAt }
    : ${order}.status = 'READY' ? { 'S': ${order}.readyAt }
}`;

/**
 * Writes `$order` over `$was` (an order, or `{}`): an Update, since a process may note its token on the item meanwhile.
 * Whoever read another version than the last has lost.
 */
export const updateOrder = `(
  $set := ${attributes('$order')};
  $names := $keys($set);
  $gone := ${JSON.stringify([...texts, 'at'])}[$not($ in $names)];
  { 'Update': {
    'TableName': '\${Transactions}',
    'Key': { 'pk': { 'S': 'ORDERS#' & $boothId }, 'sk': { 'S': $orderId } },
    'UpdateExpression': 'SET ' & $join($names.('#' & $ & ' = :' & $), ', ')
      & ($count($gone) > 0 ? ' REMOVE ' & $join($gone.('#' & $), ', ') : ''),
    'ConditionExpression': $exists($was.version) ? '#version = :was' : 'attribute_not_exists(#version) OR #version = :was',
    'ExpressionAttributeNames': $merge($append($names, $gone).{ '#' & $: $ }),
    'ExpressionAttributeValues': $merge($append(
      $each($set, function($value, $name) { { ':' & $name: $value } }),
      { ':was': { 'N': $string($exists($was.version) ? $was.version : 0) } }
    ))
  } }
)`;

/**
 * The order as it is after one more step of its journey.
 * @param changes text of an object; `without` names fields that the step takes away
 */
export const nextOrder = (
  was: string,
  event: string,
  changes: string,
  without: readonly (typeof texts)[number][] = [],
) => {
  const kept =
    without.length === 0 ? was : `$sift(${was}, function($value, $name) { $not($name in ${JSON.stringify(without)}) })`;
  return `$merge([${kept}, ${changes}, {
    'journey': [$append(${was}.journey, { 'at': $now(), 'event': '${event}' })], 'version': ${was}.version + 1
  }])`;
};

/** When an open order's time is up; `seconds` is a text. */
export const expiresIn = (seconds: string) => `$fromMillis($millis() + ${seconds} * 1000)`;
