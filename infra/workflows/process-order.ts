import { readBar } from './parts/bar-item.ts';
import { fail } from './parts/failures.ts';
import { jsonata, type State, when } from './parts/language.ts';
import { keys } from './parts/order.ts';
import { isOpen, nextOrder, readOrder } from './parts/order-item.ts';
import { saveOrder } from './parts/order-transaction.ts';
import { atLeisure, noOrderNamed, orderOfInput, readOrderItem } from './parts/process.ts';
import { readItems } from './parts/read-items.ts';
import { readStore } from './parts/store-item.ts';
import type { Workflow } from './parts/workflow.ts';

const timeIsUp = `(${isOpen('$was.status')} and $toMillis($was.expiresAt) <= $millis())`;

/**
 * Waits until the order is another than the one that was read, by its version: the token is noted on the very order,
 * which is checked to be still the same, so no change can slip in between. `resume-process` answers it.
 */
const waitForChange: State = {
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
  Arguments: {
    TableName: '${Transactions}',
    Key: { pk: { S: jsonata(`'ORDERS#' & $boothId`) }, sk: { S: jsonata('$orderId') } },
    UpdateExpression: 'SET waitToken = :token, waitingFor = :version',
    ConditionExpression: '#version = :version',
    ExpressionAttributeNames: { '#version': 'version' },
    ExpressionAttributeValues: {
      ':token': { S: jsonata('$states.context.Task.Token') },
      ':version': { N: jsonata('$string($was.version)') },
    },
  },
  TimeoutSeconds: jsonata('$max([1, $ceil(($toMillis($was.expiresAt) - $millis()) / 1000)])'),
  ...atLeisure,
  Catch: [
    { ErrorEquals: ['States.Timeout'], Next: 'Time is up' },
    { ErrorEquals: ['DynamoDb.ConditionalCheckFailedException'], Next: 'Read order' },
    { ErrorEquals: ['States.ALL'], Next: 'Unavailable' },
  ],
  Next: 'Read order',
};

const end = (status: string): State => ({
  Type: 'Succeed',
  Output: { boothId: jsonata('$boothId'), orderId: jsonata('$orderId'), status },
});

/**
 * One execution per order, named by it: waits for the drink, then to be claimed, then to be made, and ends an order whose
 * time passes. The commands move the order, not this: what it reads in the table holds, and each time-out is a change
 * like theirs, of which one wins.
 */
export const processOrder: Workflow = {
  name: 'process-order',
  type: 'STANDARD',
  definition: {
    Comment: 'Waits with an order until the drink is ready',
    QueryLanguage: 'JSONata',
    StartAt: 'Which order?',
    // The longest that there is: a laptop may sleep for weeks between two events, and an order with it.
    TimeoutSeconds: 31_536_000,
    States: {
      'Which order?': orderOfInput('Read order', { event: 'Order.TimedOut', reads: 0, tries: 0 }),
      'Read order': { ...readOrderItem('Which state?'), Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Unavailable' }] },
      'Which state?': {
        Type: 'Choice',
        Choices: [
          when('$not($exists($orderItem.pk))', 'No such order'),
          // Begun or woken late.
          when('$exists($orderItem.expiresAt) and $toMillis($orderItem.expiresAt.S) <= $millis()', 'Time is up'),
          when(`$orderItem.status.S = 'STARTED'`, 'Wait for the drink', { was: jsonata(readOrder('$orderItem')) }),
          when(`$orderItem.status.S = 'QUEUED'`, 'Wait to be claimed', { was: jsonata(readOrder('$orderItem')) }),
          when(`$orderItem.status.S = 'MAKING'`, 'Wait to be made', { was: jsonata(readOrder('$orderItem')) }),
          when(`$orderItem.status.S = 'CANCELLED'`, 'Cancelled'),
          when(`$orderItem.status.S = 'TIMED_OUT'`, 'Timed out'),
        ],
        Default: 'Finished',
      },
      'Wait for the drink': waitForChange,
      'Wait to be claimed': waitForChange,
      'Wait to be made': waitForChange,
      ...readItems(
        'Time is up',
        [keys.store, keys.bar, keys.order],
        { storeItem: 'STORE', barItem: 'BAR', orderItem: 'ORDER' },
        'Is it still?',
      ),
      'Is it still?': {
        Type: 'Choice',
        Choices: [
          when('$exists($orderItem.pk)', 'Still open?', {
            visitorId: jsonata(`$exists($orderItem.visitorId) ? $orderItem.visitorId.S : ''`),
            was: jsonata(readOrder('$orderItem')),
            store: jsonata(readStore('$storeItem')),
            bar: jsonata(readBar('$barItem')),
            reads: 0,
          }),
        ],
        Default: 'No such order',
      },
      'Still open?': {
        Type: 'Choice',
        Choices: [
          when(timeIsUp, 'Time out', {
            order: jsonata(
              nextOrder(
                '$was',
                'Order.TimedOut',
                `{ 'status': 'TIMED_OUT', 'by': $was.status = 'STARTED' ? 'VISITOR' : 'BARISTA', 'endedAt': $now() }`,
                ['expiresAt'],
              ),
            ),
          }),
        ],
        Default: 'Read order',
      },
      ...saveOrder({ queue: true }, { name: 'Time out', read: 'Time is up', next: 'Timed out' }),
      // Nobody asks for this execution's answer, but the order's place hangs on it: it never gives up.
      Unavailable: { Type: 'Wait', Seconds: 30, Assign: { reads: 0, tries: 0 }, Next: 'Read order' },
      Finished: end('READY'),
      Cancelled: end('CANCELLED'),
      'Timed out': end('TIMED_OUT'),
      'No order named': noOrderNamed,
      'No such order': fail('NotFound', 'There is no such order at this booth.', { what: 'order' }),
    },
  },
  uses: {
    transactions: [
      'dynamodb:GetItem',
      'dynamodb:BatchGetItem',
      'dynamodb:PutItem',
      'dynamodb:UpdateItem',
      'dynamodb:ConditionCheckItem',
    ],
  },
};
