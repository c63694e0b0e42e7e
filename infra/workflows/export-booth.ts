import { readBooth } from './parts/booth-item.ts';
import { assignCaller, rejectWithout } from './parts/caller.ts';
import { fail, failures } from './parts/failures.ts';
import { isId, jsonata, patiently, when } from './parts/language.ts';
import { readPoll } from './parts/poll-item.ts';
import { readItems } from './parts/read-items.ts';
import { readStore } from './parts/store-item.ts';
import { command } from './parts/workflow.ts';

/** As many of the largest polls as an answer of 256 KiB holds. */
const pollsInPage = 5;

const after = '$states.input.body.after';

/**
 * A booth's definitions, for the operator. Without `after` the booth and its store, `{booth, store}`; with it (a poll's id,
 * or '' from the start) the polls that come next, `{polls, next?}`: ask again after `next`.
 */
export const exportBooth = command(
  'export-booth',
  'The organiser takes the booth along',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:Query'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
        when(`$exists(${after}) and $not(${after} = '' or ${isId(after)})`, 'Bad place'),
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        polls: jsonata(`$exists(${after})`),
        after: jsonata(`$exists(${after}) ? ${after} : ''`),
        ...assignCaller,
        reads: 0,
      },
      Default: 'Read booth',
    },
    ...readItems(
      'Read booth',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        [`'BOOTH#' & $boothId`, `'STORE'`],
      ],
      { item: 'BOOTH', store: 'STORE' },
      'May read it?',
    ),
    'May read it?': {
      Type: 'Choice',
      Choices: [
        when('$not($exists($item.pk))', 'No such booth'),
        rejectWithout('organiser'),
        when('$polls', 'Read polls'),
      ],
      Default: 'Booth and store',
    },
    'Booth and store': {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string({ 'booth': ${readBooth('$item')}, 'store': ${readStore('$store')} })`),
      },
    },
    'Read polls': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:query',
      Arguments: {
        TableName: '${Transactions}',
        ConsistentRead: true,
        // No id begins with anything below `!` or above `~`.
        KeyConditionExpression: 'pk = :booth AND sk BETWEEN :from AND :to',
        ExpressionAttributeValues: {
          ':booth': { S: jsonata(`'BOOTH#' & $boothId`) },
          ':from': { S: jsonata(`'POLL#' & $after & '!'`) },
          ':to': { S: 'POLL#~' },
        },
        Limit: pollsInPage,
      },
      Output: {
        statusCode: 200,
        body: jsonata(`$string({
          'polls': [$map($states.result.Items, function($i) { ${readPoll('$i')} })],
          'next': $exists($states.result.LastEvaluatedKey) ? $substringAfter($states.result.LastEvaluatedKey.sk.S, '#')
        })`),
      },
      ...patiently('DynamoDb'),
      Next: 'Polls',
    },
    Polls: { Type: 'Succeed' },
    'Bad booth id': failures.badBoothId,
    'Bad place': fail('InvalidRequest', 'Send after as the id of a poll, or an empty text.', { field: 'after' }),
    'No such booth': failures.noBooth,
    Forbidden: failures.forbidden,
    Unavailable: failures.unavailable,
  },
);
