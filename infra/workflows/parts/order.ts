import { waitSeconds } from './bar-item.ts';
import { fail, failures, failWith } from './failures.ts';
import { isId, jsonata, patiently, type State, type States, when } from './language.ts';
import { openPrefix } from './order-item.ts';

const orderId = '$states.input.orderId';
const isUuid = `($type(${orderId}) = 'string' and $contains(${orderId}, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/))`;

/** The first rules of every command on an order. */
export const rejectBadOrderIds = [
  when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
  when(`$not(${isUuid})`, 'Bad order id'),
];

/** What the first state assigns. */
export const assignOrderIds = {
  boothId: jsonata('$states.input.boothId'),
  orderId: jsonata(orderId),
  reads: 0,
  tries: 0,
};

/** Keys to read. */
export const keys = {
  booth: [`'BOOTH#' & $boothId`, `'BOOTH'`],
  store: [`'BOOTH#' & $boothId`, `'STORE'`],
  bar: [`'BOOTH#' & $boothId`, `'BAR'`],
  order: [`'ORDERS#' & $boothId`, '$orderId'],
  visit: ['$visitKey', `'VISIT'`],
} satisfies Record<string, [string, string]>;

/** For after the ticket: another visitor's order, or one that stands at the bar, is none of theirs. */
export const rejectOthersOrder = when(
  '$not($exists($orderItem.visitorId)) or $orderItem.visitorId.S != $visit.visitorId.S',
  'No such order',
);

/**
 * Counts the open orders before `$order`, as `$position`: 1 is the next one; 0 where it no longer waits. One page of the
 * index holds some six hundred open orders: behind more than that, the place is a guess.
 */
export const findPlace = (next: string): States => ({
  'Waiting still?': {
    Type: 'Choice',
    Choices: [when(`$not($order.status in ['QUEUED', 'MAKING'])`, next, { position: 0 })],
    Default: 'Find place',
  },
  'Find place': {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:query',
    Arguments: {
      TableName: '${Transactions}',
      IndexName: 'byTime',
      ConsistentRead: true,
      Select: 'COUNT',
      KeyConditionExpression: 'pk = :orders AND begins_with(#at, :open)',
      FilterExpression: '#status IN (:queued, :making) AND orderNumber < :number',
      ExpressionAttributeNames: { '#at': 'at', '#status': 'status' },
      ExpressionAttributeValues: {
        ':orders': { S: jsonata(`'ORDERS#' & $boothId`) },
        ':open': { S: openPrefix },
        ':queued': { S: 'QUEUED' },
        ':making': { S: 'MAKING' },
        ':number': { N: jsonata('$string($order.orderNumber)') },
      },
    },
    Assign: { position: jsonata('$states.result.Count + 1') },
    ...patiently('DynamoDb'),
    Next: next,
  },
});

/** The answer about an order in the queue; `statusCode` is a text. */
export const answerPlace = (statusCode: string): State => ({
  Type: 'Succeed',
  Output: {
    statusCode: jsonata(statusCode),
    body: jsonata(`$string({
      'orderId': $orderId, 'orderNumber': $order.orderNumber, 'status': $order.status, 'position': $position,
      'waitSeconds': ${waitSeconds('$bar')}, 'expiresAt': $order.expiresAt
    })`),
  },
});

const badOrderId: States = {
  'Bad order id': fail('InvalidRequest', 'An order id is a UUID in small letters, made by whoever orders.', {
    field: 'orderId',
  }),
};

export const orderFailures: States = {
  ...badOrderId,
  'No such order': fail('NotFound', 'There is no such order of yours at this booth.', { what: 'order' }),
};

export const wrongState = (message: string): State =>
  failWith('WrongState', message, `{ 'status': $was.status, 'by': $was.by }`);

export const queueFull = failWith(
  'QueueFull',
  'The bar has as many orders as it takes. Please come back in a few minutes.',
  `{ 'waitSeconds': ${waitSeconds('$bar')} }`,
);

export const staffOrderFailures: States = {
  ...badOrderId,
  'Bad booth id': failures.badBoothId,
  'No such booth': failures.noBooth,
  Forbidden: failures.forbidden,
  Unavailable: failures.unavailable,
};
