import { announce } from './announce.ts';
import { jsonata, patiently, type States, when } from './language.ts';
import { writePoll, writeRules } from './poll-item.ts';
import { transact } from './transact.ts';

/**
 * Reads the poll as `$item` (or `{}`) and `$salt`; `Decide` is the workflow's own.
 * A change that came between reading and saving sends the workflow back here, five times at the most.
 */
export function findPoll(next: string): States {
  return {
    'Find poll': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:batchGetItem',
      Arguments: {
        RequestItems: {
          '${Transactions}': {
            Keys: [
              { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: 'BOOTH' } },
              { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: jsonata(`'POLL#' & $pollId`) } },
              { pk: { S: jsonata(`'POLL#' & $boothId & '#' & $pollId`) }, sk: { S: 'RULES' } },
            ],
            ConsistentRead: true,
          },
        },
      },
      Assign: {
        booth: jsonata(pick('BOOTH')),
        item: jsonata(pick('POLL')),
        rules: jsonata(pick('RULES')),
        unread: jsonata('$count($keys($states.result.UnprocessedKeys)) > 0'),
        tries: jsonata('$tries + 1'),
      },
      ...patiently('DynamoDb'),
      Next: 'Found?',
    },
    'Found?': {
      Type: 'Choice',
      Choices: [
        when('$tries > 5', 'Unavailable'),
        when('$unread', 'Find poll'),
        when('$not($exists($booth.pk))', 'No such booth'),
      ],
      Default: next,
    },
  };
}

const pick = (entity: string) =>
  `($i := $lookup($states.result.Responses, "\${Transactions}")[entity.S = '${entity}']; $exists($i) ? $i : {})`;

/** Saves `$poll` as the successor of `$item`: the poll, its rules and the event, or none of them. */
export function savePoll(detailType: string, visibility: string): States {
  return {
    'Save poll': transact(
      [
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(writePoll('$poll')),
            ConditionExpression: jsonata(
              `$exists($item.pk) ? '#version = :version' : 'attribute_not_exists(#version) OR #version = :version'`,
            ),
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': { N: jsonata('$string($poll.version - 1)') } },
          },
        },
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(writeRules('$poll', '$exists($rules.salt) ? $rules.salt.S : $uuid()')),
          },
        },
        announce(`'POLL#' & $pollId`, '$poll', `'${detailType}'`, visibility),
      ],
      { conflict: 'Find poll', next: 'Answer' },
    ),
    Answer: { Type: 'Succeed', Output: { statusCode: 200, body: jsonata('$string($poll)') } },
  };
}
