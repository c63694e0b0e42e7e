import { readBar } from './parts/bar-item.ts';
import { jsonata, when } from './parts/language.ts';
import {
  assignOrderIds,
  keys,
  orderFailures,
  rejectBadOrderIds,
  rejectOthersOrder,
  wrongState,
} from './parts/order.ts';
import { isOpen, nextOrder, readOrder } from './parts/order-item.ts';
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

/** POST /booths/{b}/orders/{o}/cancel: the visitor wants no drink any more, even if it is being made. */
export const cancelOrder = command(
  'cancel-order',
  'A visitor cancels the order',
  'Well formed?',
  {
    transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:ConditionCheckItem'],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadOrderIds, ...rejectMissingTicket],
      Assign: { ...assignOrderIds, visitKey: jsonata(visitKey), event: 'Order.Cancelled' },
      Default: 'Read bar and order',
    },
    ...readItems(
      'Read bar and order',
      [keys.booth, keys.visit, keys.store, keys.bar, keys.order],
      { booth: 'BOOTH', visit: 'VISIT', storeItem: 'STORE', barItem: 'BAR', orderItem: 'ORDER' },
      'Known?',
    ),
    'Known?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, ...rejectUnknownTicket, rejectOthersOrder],
      Assign: {
        visitorId: jsonata('$visit.visitorId.S'),
        was: jsonata(readOrder('$orderItem')),
        store: jsonata(readStore('$storeItem')),
        bar: jsonata(readBar('$barItem')),
      },
      Default: 'May cancel?',
    },
    'May cancel?': {
      Type: 'Choice',
      Choices: [
        when(`$was.status = 'CANCELLED' and $was.by = 'VISITOR'`, 'Answer'),
        when(`$not(${isOpen('$was.status')})`, 'Wrong state'),
      ],
      Assign: {
        order: jsonata(
          nextOrder('$was', 'Order.Cancelled', `{ 'status': 'CANCELLED', 'by': 'VISITOR', 'endedAt': $now() }`, [
            'expiresAt',
          ]),
        ),
      },
      Default: 'Save order',
    },
    ...saveOrder({ queue: true }, { read: 'Read bar and order', next: 'Answer' }),
    Answer: {
      Type: 'Succeed',
      Output: { statusCode: 200, body: jsonata(`$string({ 'orderId': $orderId, 'status': 'CANCELLED' })`) },
    },
    'Wrong state': wrongState('This order is no longer open, so nothing is left to cancel. Load it again.'),
    ...orderFailures,
    ...ticketFailures,
    ...visitorFailures,
  },
);
