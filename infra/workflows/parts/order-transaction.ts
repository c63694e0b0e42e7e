import { announcement } from './announce.ts';
import { listBar, withWait, writeBar } from './bar-item.ts';
import { jsonata, type States } from './language.ts';
import { onceMore } from './once-more.ts';
import { isOpen, updateOrder } from './order-item.ts';
import { publicStore } from './store-item.ts';
import { transact } from './transact.ts';

/** What a change of an order has a part in, beside the order and its event. */
export interface OrderChange {
  /** The order joins or leaves the open ones: the bar's queue, the visitor's open orders, everybody's view of the store. */
  readonly queue?: boolean;
  /** It gets a number, or its waiting is noted: the bar changes, but not for the public. */
  readonly bar?: boolean;
  /** It takes one use of `$code`. */
  readonly code?: boolean;
  /** JSONata texts of the events as Puts; else it is one, `$event` with the order. */
  readonly events?: readonly string[];
}

const nextBar = `(
  $places := (${isOpen('$order.status')} ? 1 : 0) - (${isOpen('$was.status')} ? 1 : 0);
  $merge([$bar, {
    'queueLength': $bar.queueLength + $places,
    'lastNumber': $exists($order.orderNumber) and $not($exists($was.orderNumber)) ? $order.orderNumber : $bar.lastNumber,
    'waits': $order.status = 'READY' and $was.status = 'MAKING' ? ${withWait(
      '$bar.waits',
      `{ 'drinkId': $order.drinkId, 'seconds': $round(($toMillis($order.readyAt) - $toMillis($order.queuedAt)) / 1000) }`,
    )} : $bar.waits,
    'version': $bar.version + 1
  }])
)`;

/** The item is still as it was read; `version` 0 means that there was none. */
const unchanged = (version: string) => `
  'ConditionExpression': 'attribute_not_exists(#version) OR #version = :was',
  'ExpressionAttributeNames': { '#version': 'version' },
  'ExpressionAttributeValues': { ':was': { 'N': $string(${version}) } }`;

const putBar = `{ 'Put': { 'TableName': '\${Transactions}', 'Item': ${writeBar('$barNow')}, ${unchanged('$bar.version')} } }`;

/** So that no order starts in a store that has just closed, and no event tells of one that has changed meanwhile. */
const checkStore = `{ 'ConditionCheck': {
  'TableName': '\${Transactions}', 'Key': { 'pk': { 'S': 'BOOTH#' & $boothId }, 'sk': { 'S': 'STORE' } },
  ${unchanged('$store.version')}
} }`;

/** How long the visitor's list outlives their last order: longer than an order can stay open. */
const patronDays = 8;

/** The visitor's open orders. The limit holds in the transaction itself; leaving is harmless however often. */
const updatePatron = `(
  $joins := ${isOpen('$order.status')};
  { 'Update': $merge([{
    'TableName': '\${Transactions}',
    'Key': { 'pk': { 'S': 'PATRON#' & $boothId & '#' & $visitorId }, 'sk': { 'S': 'PATRON' } },
    'UpdateExpression': 'SET entity = :entity, boothId = :booth, #ttl = :ttl ' & ($joins ? 'ADD' : 'DELETE') & ' #open :order',
    'ExpressionAttributeNames': { '#open': 'open', '#ttl': 'ttl' },
    'ExpressionAttributeValues': $merge([{
      ':entity': { 'S': 'PATRON' }, ':booth': { 'S': $boothId }, ':order': { 'SS': [$orderId] },
      ':ttl': { 'N': $string($ceil($millis() / 1000) + ${patronDays * 86_400}) }
    }, $joins ? { ':limit': { 'N': $string($store.ordersPerVisitor) } } : {}])
  }, $joins ? { 'ConditionExpression': 'attribute_not_exists(#open) OR size(#open) < :limit' } : {}]) }
)`;

const takeCode = `{ 'Update': {
  'TableName': '\${Transactions}', 'Key': { 'pk': { 'S': 'CODE#' & $boothId }, 'sk': { 'S': 'CODE#' & $code } },
  'UpdateExpression': 'SET remaining = remaining - :one', 'ConditionExpression': 'remaining > :none',
  'ExpressionAttributeValues': { ':one': { 'N': '1' }, ':none': { 'N': '0' } }
} }`;

export const orderEvent = announcement(`'ORDER#' & $orderId`, '$order', '$event');
const storeEvent = announcement(`'STORE'`, publicStore('$store', '$barNow'), `'Store.Changed'`);

const items = ({ queue = false, bar = false, code = false, events = [orderEvent] }: OrderChange) => {
  const all = [
    updateOrder,
    ...(queue || bar ? [putBar, `$bar.version = 0 ? ${listBar}`] : []),
    ...(queue ? [`$visitorId != '' ? ${updatePatron}`, checkStore, storeEvent] : []),
    ...(code ? [takeCode] : []),
    ...events,
  ];
  return `(${queue || bar ? `$barNow := ${nextBar};` : ''} [${all.join(', ')}])`;
};

/**
 * The one transaction of every command on orders: `$was` (an order or `{}`) becomes `$order`, with its place in the
 * queue, its number, the code's use and the events, or nothing does. Needs `$boothId`, `$orderId`, `$visitorId` ('' for a
 * walk-up), `$event`, and `$tries` and `$reads` of 0; `$bar` and `$store` where the bar has a part, `$code` where one
 * is used. Who has read what isn't any more goes back to `read`, eight times at the most and ever less at once.
 */
export function saveOrder(
  change: OrderChange,
  { name = 'Save order', read, next }: { name?: string; read: string; next: string },
): States {
  return {
    [name]: transact(jsonata(items(change)), { conflict: 'Once more?', next: next }),
    ...onceMore(read),
  };
}
