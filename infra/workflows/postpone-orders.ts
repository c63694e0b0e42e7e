import { barsKey } from './parts/bar-item.ts';
import { isWhole } from './parts/definition-checks.ts';
import { fail, failures } from './parts/failures.ts';
import { isId, jsonata, when } from './parts/language.ts';
import { isOpen, nextOrder, openPrefix, readOrder } from './parts/order-item.ts';
import { saveOrder } from './parts/order-transaction.ts';
import { atLeisure, readOrderItem } from './parts/process.ts';
import type { Workflow } from './parts/workflow.ts';

const boothId = '$states.input.boothId';
const byMs = '$states.input.byMs';
const nextPage = '$exists($states.result.LastEvaluatedKey) ? $states.result.LastEvaluatedKey : {}';

/** After a standstill of the machine: gives every open order the time back, at one booth or at all. */
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
          bars: jsonata(`$exists(${boothId}) ? [${boothId}] : []`),
          gapMillis: jsonata(byMs),
          from: {},
          postponed: 0,
        },
        Default: 'Which bars?',
      },
      'Which bars?': {
        Type: 'Choice',
        Choices: [when('$count($bars) > 0', 'Any bar left?')],
        Default: 'Find bars',
      },
      'Find bars': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:query',
        Arguments: jsonata(`$merge([{
          'TableName': '\${Transactions}', 'ConsistentRead': true, 'KeyConditionExpression': 'pk = :bars',
          'ExpressionAttributeValues': { ':bars': { 'S': '${barsKey}' } }
        }, $exists($from.pk) ? { 'ExclusiveStartKey': $from } : {}])`),
        Assign: {
          bars: jsonata('[$append($bars, [$states.result.Items.boothId.S])]'),
          from: jsonata(nextPage),
        },
        ...atLeisure,
        Next: 'All bars found?',
      },
      'All bars found?': {
        Type: 'Choice',
        Choices: [when('$exists($from.pk)', 'Find bars')],
        Default: 'Any bar left?',
      },
      'Any bar left?': {
        Type: 'Choice',
        Choices: [when('$count($bars) = 0', 'Done')],
        Assign: {
          bar: jsonata('$bars[0]'),
          bars: jsonata('[$filter($bars, function($_, $index) { $index > 0 })]'),
          from: {},
        },
        Default: 'Find open orders',
      },
      'Find open orders': {
        Type: 'Task',
        Resource: 'arn:aws:states:::aws-sdk:dynamodb:query',
        Arguments: jsonata(`$merge([{
          'TableName': '\${Transactions}', 'IndexName': 'byTime', 'ConsistentRead': true,
          'KeyConditionExpression': 'pk = :orders AND begins_with(#at, :open)',
          'ProjectionExpression': 'boothId, orderId', 'ExpressionAttributeNames': { '#at': 'at' },
          'ExpressionAttributeValues': {
            ':orders': { 'S': 'ORDERS#' & $bar }, ':open': { 'S': '${openPrefix}' }
          }
        }, $exists($from.pk) ? { 'ExclusiveStartKey': $from } : {}])`),
        Assign: { from: jsonata(nextPage) },
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
        Default: 'Any bar left?',
      },
      Done: { Type: 'Succeed', Output: { postponed: jsonata('$postponed') } },
      'Bad booth id': failures.badBoothId,
      'Bad time': fail('InvalidRequest', 'byMs is a whole number of milliseconds, 1 or more.', { field: 'byMs' }),
    },
  },
  uses: { transactions: ['dynamodb:Query', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:UpdateItem'] },
};
