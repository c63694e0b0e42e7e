import { isWhole } from './parts/definition-checks.ts';
import { fail, failures } from './parts/failures.ts';
import { isId, jsonata, when } from './parts/language.ts';
import { isOpen, nextOrder, readOrder } from './parts/order-item.ts';
import { saveOrder } from './parts/order-transaction.ts';
import { atLeisure, readOrderItem } from './parts/process.ts';
import type { Workflow } from './parts/workflow.ts';

const boothId = '$states.input.boothId';
const byMs = '$states.input.byMs';

/**
 * After a standstill of the machine: gives every open order the time back, at one booth or at all. Nobody does this
 * often, so it looks through the whole table, not into an index that every order would have to pay for.
 */
export const postponeOrders: Workflow = {
  name: 'postpone-orders',
  type: 'EXPRESS',
  definition: {
    Comment: 'Gives open orders the time back that a standstill took',
    QueryLanguage: 'JSONata',
    StartAt: 'Well formed?',
    TimeoutSeconds: 280,
    States: {
      'Well formed?': {
        Type: 'Choice',
        Choices: [
          when(`$exists(${boothId}) and $not(${isId(boothId)})`, 'Bad booth id'),
          when(`$not(${isWhole(byMs, '1')})`, 'Bad time'),
        ],
        Assign: {
          where: jsonata(`$exists(${boothId}) ? ${boothId} : ''`),
          gapMillis: jsonata(byMs),
          from: {},
          postponed: 0,
        },
        Default: 'Find open orders',
      },
      'Find open orders': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:scan',
        Arguments: jsonata(`$merge([{
          'TableName': '\${Transactions}', 'ConsistentRead': true, 'ProjectionExpression': 'boothId, orderId',
          'FilterExpression': 'entity = :order AND #status IN (:started, :queued, :making)'
            & ($where = '' ? '' : ' AND boothId = :booth'),
          'ExpressionAttributeNames': { '#status': 'status' },
          'ExpressionAttributeValues': $merge([
            { ':order': { 'S': 'ORDER' }, ':started': { 'S': 'STARTED' }, ':queued': { 'S': 'QUEUED' },
              ':making': { 'S': 'MAKING' } },
            $where = '' ? {} : { ':booth': { 'S': $where } }
          ])
        }, $exists($from.pk) ? { 'ExclusiveStartKey': $from } : {}])`),
        Assign: {
          from: jsonata('$exists($states.result.LastEvaluatedKey) ? $states.result.LastEvaluatedKey : {}'),
        },
        Output: jsonata(`[$states.result.Items.{ 'boothId': boothId.S, 'orderId': orderId.S }]`),
        ...atLeisure,
        Next: 'Each open order',
      },
      'Each open order': {
        Type: 'Map',
        Items: jsonata('$states.input'),
        MaxConcurrency: 8,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'Which order?',
          States: {
            'Which order?': {
              Type: 'Pass',
              Assign: {
                boothId: jsonata('$states.input.boothId'),
                orderId: jsonata('$states.input.orderId'),
                event: 'Order.Postponed',
                reads: 0,
                tries: 0,
              },
              Next: 'Read order',
            },
            'Read order': readOrderItem('Still open?'),
            'Still open?': {
              Type: 'Choice',
              Choices: [when(isOpen('$orderItem.status.S'), 'Open', { was: jsonata(readOrder('$orderItem')) })],
              Default: 'Ended meanwhile',
            },
            Open: {
              Type: 'Pass',
              Assign: {
                visitorId: jsonata(`$exists($orderItem.visitorId) ? $orderItem.visitorId.S : ''`),
                order: jsonata(
                  nextOrder(
                    '$was',
                    'Order.Postponed',
                    `{ 'expiresAt': $fromMillis($toMillis($was.expiresAt) + $gapMillis) }`,
                  ),
                ),
              },
              Next: 'Save order',
            },
            ...saveOrder({}, { read: 'Read order', next: 'Postponed' }),
            Postponed: { Type: 'Succeed', Output: { postponed: 1 } },
            'Ended meanwhile': { Type: 'Succeed', Output: { postponed: 0 } },
            Unavailable: failures.unavailable,
          },
        },
        Assign: { postponed: jsonata('$postponed + $sum([0, $states.result.postponed])') },
        Next: 'More?',
      },
      'More?': {
        Type: 'Choice',
        Choices: [when('$exists($from.pk)', 'Find open orders')],
        Default: 'Done',
      },
      Done: { Type: 'Succeed', Output: { postponed: jsonata('$postponed') } },
      'Bad booth id': failures.badBoothId,
      'Bad time': fail('InvalidRequest', 'byMs is a whole number of milliseconds, 1 or more.', { field: 'byMs' }),
    },
  },
  uses: { transactions: ['dynamodb:Scan', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'] },
};
