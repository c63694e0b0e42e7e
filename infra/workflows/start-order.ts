import { readBar } from './parts/bar-item.ts';
import { cleanCode, isCode, letsIn } from './parts/code.ts';
import { fail, failWith } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import { assignOrderIds, keys, orderFailures, queueFull, rejectBadOrderIds, rejectOthersOrder } from './parts/order.ts';
import { expiresIn, readOrder } from './parts/order-item.ts';
import { saveOrder } from './parts/order-transaction.ts';
import { readItems } from './parts/read-items.ts';
import { readStore } from './parts/store-item.ts';
import {
  rejectMissingTicket,
  rejectUnknownBooth,
  rejectUnknownTicket,
  ticketFailures,
  visitKey,
  visitorFailures,
} from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const code = '$states.input.body.code';

/**
 * PUT /booths/{b}/orders/{o}: the order takes a place in the queue and a use of the code, and there is nothing of it where
 * either is missing. The same order again is answered with what has become of it.
 */
export const startOrder = command(
  'start-order',
  'A visitor begins an order',
  'Well formed?',
  {
    transactions: [
      'dynamodb:BatchGetItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadOrderIds, when(`$not($type(${code}) = 'string')`, 'Bad code'), ...rejectMissingTicket],
      Assign: {
        ...assignOrderIds,
        visitKey: jsonata(visitKey),
        // A key of the store has no room for whatever somebody types; a code that is none was never issued.
        code: jsonata(`($code := ${cleanCode(code)}; ${isCode('$code')} ? $code : '-')`),
        event: 'Order.Started',
      },
      Default: 'Read bar and order',
    },
    ...readItems(
      'Read bar and order',
      [keys.booth, keys.visit, keys.store, keys.bar, keys.order, [`'CODE#' & $boothId`, `'CODE#' & $code`]],
      { booth: 'BOOTH', visit: 'VISIT', storeItem: 'STORE', barItem: 'BAR', orderItem: 'ORDER', codeItem: 'CODE' },
      'Known?',
    ),
    'Known?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, ...rejectUnknownTicket],
      Assign: {
        visitorId: jsonata('$visit.visitorId.S'),
        was: jsonata(readOrder('$orderItem')),
        store: jsonata(readStore('$storeItem')),
        bar: jsonata(readBar('$barItem')),
      },
      Default: 'Begun already?',
    },
    'Begun already?': {
      Type: 'Choice',
      Choices: [when('$not($exists($was.status))', 'Room at the bar?'), rejectOthersOrder],
      Assign: { order: jsonata('$was') },
      Default: 'Repeat',
    },
    'Room at the bar?': {
      Type: 'Choice',
      Choices: [when('$not($store.open)', 'Store closed'), when('$bar.queueLength >= $store.queueLimit', 'Queue full')],
      Default: 'Find open orders',
    },
    'Find open orders': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Arguments: {
        TableName: '${Transactions}',
        ConsistentRead: true,
        Key: { pk: { S: jsonata(`'PATRON#' & $boothId & '#' & $visitorId`) }, sk: { S: 'PATRON' } },
      },
      Assign: { open: jsonata('[$states.result.Item.open.SS]') },
      ...patiently('DynamoDB'),
      Next: 'May order?',
    },
    'May order?': {
      Type: 'Choice',
      Choices: [
        // The same request was quicker a moment ago.
        when('$orderId in $open', 'Once more?'),
        when('$count($open) >= $store.ordersPerVisitor', 'Order limit reached'),
        when(`$exists($codeItem.remaining) and $codeItem.remaining.N = '0'`, 'Code used up'),
        when(`$not(${letsIn('$codeItem')})`, 'Code expired'),
      ],
      Assign: {
        order: jsonata(`{
          'boothId': $boothId, 'orderId': $orderId, 'status': 'STARTED', 'startedAt': $now(),
          'expiresAt': ${expiresIn('$store.orderTimeoutSeconds')},
          'journey': [{ 'at': $now(), 'event': $event }], 'version': 1
        }`),
      },
      Default: 'Save order',
    },
    ...saveOrder({ queue: true, code: true }, { read: 'Read bar and order', next: 'Answer' }),
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: 201,
        body: jsonata(`$string({ 'orderId': $orderId, 'status': $order.status, 'expiresAt': $order.expiresAt })`),
      },
    },
    Repeat: {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string({
          'orderId': $orderId, 'status': $order.status, 'expiresAt': $order.expiresAt, 'orderNumber': $order.orderNumber
        })`),
      },
    },
    'Bad code': fail('InvalidRequest', 'Send {"code": "…"}: the code of the QR code on the screen.', { field: 'code' }),
    'Store closed': fail('StoreClosed', 'The bar is closed just now. Please come back when it is open.'),
    'Queue full': queueFull,
    'Order limit reached': failWith(
      'OrderLimitReached',
      'You have an order already. Fetch it, or cancel it, before you order again.',
      `{ 'orderId': $open[0] }`,
    ),
    'Code used up': fail('CodeUsedUp', 'This code has no drinks left. Scan the next QR code on the screen.'),
    'Code expired': fail('CodeExpired', 'This code is no longer valid. Scan the QR code on the screen again.'),
    ...orderFailures,
    ...ticketFailures,
    ...visitorFailures,
  },
);
