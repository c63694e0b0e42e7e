import { announce } from './parts/announce.ts';
import { assignCaller, rejectWithout } from './parts/caller.ts';
import { failures, failWith } from './parts/failures.ts';
import { jsonata, when } from './parts/language.ts';
import { readPoll } from './parts/poll-item.ts';
import { rejectBadIds } from './parts/reject-bad-ids.ts';
import { findPoll } from './parts/save-poll.ts';
import { transact } from './parts/transact.ts';
import { command } from './parts/workflow.ts';

/** Deletes a draft that was never opened. A poll that is gone already is answered like the first time. */
export const deletePoll = command(
  'delete-poll',
  'The organiser deletes a draft',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:PutItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectBadIds],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        pollId: jsonata('$states.input.pollId'),
        ...assignCaller,
        tries: 0,
      },
      Default: 'Find poll',
    },
    ...findPoll('Deletable?'),
    'Deletable?': {
      Type: 'Choice',
      Choices: [
        rejectWithout('organiser'),
        when('$not($exists($item.pk))', 'Deleted'),
        when(`$item.status.S = 'DRAFT' and $item.round.N = '1' and $item.openedRound.N = '0'`, 'Delete poll', {
          poll: jsonata(readPoll('$item')),
        }),
      ],
      Default: 'Wrong state',
    },
    'Delete poll': transact(
      [
        {
          Delete: {
            TableName: '${Transactions}',
            Key: { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: jsonata(`'POLL#' & $pollId`) } },
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': { N: jsonata('$item.version.N') } },
          },
        },
        {
          Delete: {
            TableName: '${Transactions}',
            Key: { pk: { S: jsonata(`'POLL#' & $boothId & '#' & $pollId`) }, sk: { S: 'RULES' } },
          },
        },
        announce(`'POLL#' & $pollId`, '$poll', `'Poll.Deleted'`, `'STAFF'`),
      ],
      { conflict: 'Find poll', next: 'Deleted' },
    ),
    Deleted: { Type: 'Succeed', Output: { statusCode: 204, body: jsonata(`''`) } },
    'Bad booth id': failures.badBoothId,
    'Bad poll id': failures.badPollId,
    'No such booth': failures.noBooth,
    Forbidden: failures.forbidden,
    'Wrong state': failWith(
      'WrongState',
      'Only a draft that was never opened can be deleted. Reset the poll instead.',
      `{ 'status': $item.status.S, 'round': $number($item.round.N) }`,
    ),
    Unavailable: failures.unavailable,
  },
);
