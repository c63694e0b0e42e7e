import { announcement } from './parts/announce.ts';
import { readBar } from './parts/bar-item.ts';
import { assignCaller, rejectWithout } from './parts/caller.ts';
import { assignDrink, assignFromMenu, drinkFailures, rejectBadDrink, rejectOffMenu } from './parts/drink.ts';
import { jsonata, when } from './parts/language.ts';
import {
  answerPlace,
  assignOrderIds,
  findPlace,
  keys,
  queueFull,
  rejectBadOrderIds,
  staffOrderFailures,
  wrongState,
} from './parts/order.ts';
import { expiresIn, isOpen, nextOrder, readOrder } from './parts/order-item.ts';
import { orderEvent, saveOrder } from './parts/order-transaction.ts';
import { readItems } from './parts/read-items.ts';
import { readStore } from './parts/store-item.ts';
import { rejectUnknownBooth } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

/** One that a barista took before with the same drink: the same order again is answered with its place. */
const isTaken = `($not($exists($orderItem.visitorId)) and (${isOpen('$was.status')} or $was.status in ['READY', 'COLLECTED'])
  and $was.drinkId = $drinkId and $parse($was.modifiers) = $modifiers)`;

/**
 * POST /booths/{b}/walk-ups/{o}: a barista orders for somebody who stands there without a phone: no code, no visitor, and
 * the drink is known. Its journey and events begin like every order's.
 */
export const walkUp = command(
  'walk-up',
  'A barista orders for somebody',
  'Well formed?',
  {
    transactions: [
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
      'dynamodb:Query',
    ],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadOrderIds, ...rejectBadDrink],
      Assign: { ...assignOrderIds, ...assignDrink, ...assignCaller, visitorId: jsonata(`''`), event: 'Order.Queued' },
      Default: 'Read bar and order',
    },
    ...readItems(
      'Read bar and order',
      [keys.booth, keys.store, keys.bar, keys.order],
      { booth: 'BOOTH', storeItem: 'STORE', barItem: 'BAR', orderItem: 'ORDER' },
      'Known?',
    ),
    'Known?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, rejectWithout('barista')],
      Assign: {
        was: jsonata(readOrder('$orderItem')),
        store: jsonata(readStore('$storeItem')),
        bar: jsonata(readBar('$barItem')),
      },
      Default: 'Room at the bar?',
    },
    'Room at the bar?': {
      Type: 'Choice',
      Choices: [
        when(isTaken, 'Waiting still?', { order: jsonata('$was'), taken: true }),
        when('$exists($was.status)', 'Wrong state'),
        when('$bar.queueLength >= $store.queueLimit', 'Queue full'),
      ],
      Assign: {
        ...assignFromMenu,
        taken: false,
        begun: jsonata(`{
          'boothId': $boothId, 'orderId': $orderId, 'status': 'STARTED', 'startedAt': $now(),
          'journey': [{ 'at': $now(), 'event': 'Order.Started' }], 'version': 1
        }`),
      },
      Default: 'On the menu?',
    },
    'On the menu?': {
      Type: 'Choice',
      Choices: rejectOffMenu,
      Assign: {
        order: jsonata(
          nextOrder(
            '$begun',
            'Order.Queued',
            `{ 'status': 'QUEUED', 'drinkId': $drinkId, 'modifiers': $string($modifiers), 'queuedAt': $now(),
              'orderNumber': $bar.lastNumber + 1, 'expiresAt': ${expiresIn('$store.makeTimeoutSeconds')} }`,
          ),
        ),
      },
      Default: 'Save order',
    },
    ...saveOrder(
      { queue: true, events: [announcement(`'ORDER#' & $orderId`, '$begun', `'Order.Started'`), orderEvent] },
      { read: 'Read bar and order', next: 'Waiting still?' },
    ),
    ...findPlace('Answer'),
    Answer: answerPlace('$taken ? 200 : 201'),
    'Wrong state': wrongState('There is another order of this id. Make a new id.'),
    'Queue full': queueFull,
    ...drinkFailures,
    ...staffOrderFailures,
  },
);
