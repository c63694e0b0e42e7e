import { readBar } from './parts/bar-item.ts';
import { assignDrink, assignFromMenu, drinkFailures, rejectBadDrink, rejectOffMenu } from './parts/drink.ts';
import { jsonata, when } from './parts/language.ts';
import {
  answerPlace,
  assignOrderIds,
  findPlace,
  keys,
  orderFailures,
  rejectBadOrderIds,
  rejectOthersOrder,
  wrongState,
} from './parts/order.ts';
import { expiresIn, nextOrder, readOrder } from './parts/order-item.ts';
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

/** Chosen before, and still on its way or there: the same choice again changes nothing. */
const isChosen = `($was.status in ['QUEUED', 'MAKING', 'READY', 'COLLECTED']
  and $was.drinkId = $drinkId and $parse($was.modifiers) = $modifiers)`;

/** PUT /booths/{b}/orders/{o}/drink: the drink is chosen, and the order gets its number. */
export const chooseDrink = command(
  'choose-drink',
  'A visitor chooses the drink',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'dynamodb:Query'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadOrderIds, ...rejectBadDrink, ...rejectMissingTicket],
      Assign: {
        ...assignOrderIds,
        ...assignDrink,
        visitKey: jsonata(visitKey),
        event: 'Order.Queued',
      },
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
      Default: 'May choose?',
    },
    'May choose?': {
      Type: 'Choice',
      Choices: [
        when(isChosen, 'Waiting still?', { order: jsonata('$was') }),
        when(`$was.status != 'STARTED'`, 'Wrong state'),
      ],
      Assign: assignFromMenu,
      Default: 'On the menu?',
    },
    'On the menu?': {
      Type: 'Choice',
      Choices: rejectOffMenu,
      Assign: {
        order: jsonata(
          nextOrder(
            '$was',
            'Order.Queued',
            `{ 'status': 'QUEUED', 'drinkId': $drinkId, 'modifiers': $string($modifiers), 'queuedAt': $now(),
              'orderNumber': $bar.lastNumber + 1, 'expiresAt': ${expiresIn('$store.makeTimeoutSeconds')} }`,
          ),
        ),
      },
      Default: 'Save order',
    },
    ...saveOrder({ bar: true }, { read: 'Read bar and order', next: 'Waiting still?' }),
    ...findPlace('Answer'),
    Answer: answerPlace('200'),
    'Wrong state': wrongState('The drink of this order is chosen, or the order has ended. Load it again.'),
    ...drinkFailures,
    ...orderFailures,
    ...ticketFailures,
    ...visitorFailures,
  },
);
