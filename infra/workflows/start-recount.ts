import { assignCaller, rejectWithout } from './parts/caller.ts';
import { failures } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import { rejectBadIds } from './parts/reject-bad-ids.ts';
import { findPoll } from './parts/save-poll.ts';
import { command } from './parts/workflow.ts';

/** A recount takes at most that long; one that says it runs for longer was lost. */
const longestMillis = 600_000;

/**
 * POST /booths/{b}/polls/{p}/recount: starts a recount, or names the one that runs. The id is the execution's name,
 * made from the one before it: who asks again before the new one has written its row starts nothing twice. An execution
 * that broke down before its first row would hold its name for ever, so the time has a part in it.
 */
export const startRecount = command(
  'start-recount',
  'The organiser has the votes counted again',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem'], counts: ['dynamodb:GetItem'], stateMachines: ['Recount'] },
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
    ...findPoll('May recount?'),
    'May recount?': {
      Type: 'Choice',
      Choices: [when('$not($exists($item.pk))', 'No such poll'), rejectWithout('organiser')],
      Default: 'Find verdict',
    },
    'Find verdict': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Arguments: {
        TableName: '${Counts}',
        ConsistentRead: true,
        Key: { pk: { S: jsonata(`'RECOUNT#' & $boothId & '#' & $pollId`) }, sk: { S: jsonata('$item.round.N') } },
      },
      Assign: {
        verdict: jsonata('$exists($states.result.Item) ? $states.result.Item : {}'),
        recountId: jsonata(`$substring($hash($join([
          $boothId, $pollId, $item.round.N,
          $exists($states.result.Item.recountId) ? $states.result.Item.recountId.S : '',
          $string($floor($millis() / ${longestMillis}))
        ], '#'), 'SHA-256'), 0, 32)`),
      },
      ...patiently('DynamoDB'),
      Next: 'Running?',
    },
    'Running?': {
      Type: 'Choice',
      Choices: [
        when(
          `$exists($verdict.recountId) and $verdict.running.BOOL and $toMillis($verdict.at.S) + ${longestMillis} > $millis()`,
          'Started',
          { recountId: jsonata('$verdict.recountId.S') },
        ),
      ],
      Default: 'Start recount',
    },
    'Start recount': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:sfn:startExecution',
      Arguments: {
        StateMachineArn: '${Recount}',
        Name: jsonata('$recountId'),
        Input: jsonata(`$string({ 'boothId': $boothId, 'pollId': $pollId })`),
      },
      Retry: patiently('Sfn').Retry,
      Catch: [{ ErrorEquals: ['Sfn.ExecutionAlreadyExistsException'], Next: 'Started' }, ...patiently('Sfn').Catch],
      Next: 'Started',
    },
    Started: {
      Type: 'Succeed',
      Output: { statusCode: 202, body: jsonata(`$string({ 'recountId': $recountId })`) },
    },
    'Bad booth id': failures.badBoothId,
    'Bad poll id': failures.badPollId,
    'No such booth': failures.noBooth,
    'No such poll': failures.noPoll,
    Forbidden: failures.forbidden,
    Unavailable: failures.unavailable,
  },
);
