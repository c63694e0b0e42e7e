import { isTime } from './parts/definition-checks.ts';
import { fail } from './parts/failures.ts';
import { keepSchedule } from './parts/keep-schedule.ts';
import { isId, jsonata, patiently, when } from './parts/language.ts';
import type { Workflow } from './parts/workflow.ts';

const poll = '$states.result.Item';
const payload = '$states.input.payload';
const savedAt = '$states.input.at';

/**
 * The time where the condition holds and it was still to come when the poll was saved; else ''. A moment that passed
 * since then, on the way here or while the machine was down, is no reason to forget it. Of a poll that was saved anew
 * meanwhile that change's own event knows better.
 */
const future = (field: string, condition: string) =>
  jsonata(`${condition} and $exists(${poll}.${field})
    ? ($toMillis(${poll}.${field}.S) > ($number(${poll}.version.N) = $version ? $savedAt : $askedAt)
      ? ${poll}.${field}.S : '') : ''`);

/**
 * The target of every event of a poll: keeps the schedules that open and close it. The event says which poll it is, and
 * when it was saved; what holds is read from the store, and read again at the end: of two events at once, the one that read first may write last.
 */
export const schedulePoll: Workflow = {
  name: 'schedule-poll',
  type: 'EXPRESS',
  definition: {
    Comment: 'Keeps the times at which a poll opens and closes',
    QueryLanguage: 'JSONata',
    StartAt: 'Which poll?',
    TimeoutSeconds: 240,
    States: {
      'Which poll?': {
        Type: 'Choice',
        Choices: [
          when(
            `$not(${isId('$states.input.boothId')} and ($type(${payload}) = 'string' ? ${isId(`$parse(${payload}).pollId`)} : false))`,
            'Not an event of a poll',
          ),
        ],
        Assign: {
          boothId: jsonata('$states.input.boothId'),
          pollId: jsonata(`$parse(${payload}).pollId`),
          version: jsonata(`[$parse(${payload}).version, 0][0]`),
          savedAt: jsonata(`$exists(${savedAt}) and ${isTime(savedAt)} ? $toMillis(${savedAt}) : $millis()`),
          askedAt: jsonata('$millis()'),
          settled: jsonata(`''`),
          reads: 0,
        },
        Default: 'Find poll',
      },
      'Find poll': {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:getItem',
        Arguments: {
          TableName: '${Transactions}',
          ConsistentRead: true,
          Key: { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: jsonata(`'POLL#' & $pollId`) } },
        },
        Assign: {
          opensAt: future('opensAt', `${poll}.status.S = 'DRAFT'`),
          closesAt: future('closesAt', `${poll}.status.S in ['DRAFT', 'OPEN']`),
          reads: jsonata('$reads + 1'),
        },
        Retry: patiently('DynamoDB').Retry,
        Next: 'Settled?',
      },
      'Settled?': {
        Type: 'Choice',
        Choices: [when(`$settled = $opensAt & ' ' & $closesAt`, 'Scheduled'), when('$reads > 5', 'Unsettled')],
        Assign: { settled: jsonata(`$opensAt & ' ' & $closesAt`) },
        Default: 'Any opening?',
      },
      ...keepSchedule({ verb: 'open', noun: 'opening', time: '$opensAt', target: '${OpenPoll}' }, 'Any closing?'),
      ...keepSchedule({ verb: 'close', noun: 'closing', time: '$closesAt', target: '${ClosePoll}' }, 'Find poll'),
      Scheduled: { Type: 'Succeed', Output: { opensAt: jsonata('$opensAt'), closesAt: jsonata('$closesAt') } },
      'Not an event of a poll': fail('InvalidRequest', 'The event names no booth and poll.'),
      Unsettled: fail('Unavailable', 'The poll kept changing; the last change has an event of its own.'),
    },
  },
  uses: {
    transactions: ['dynamodb:GetItem'],
    scheduler: ['scheduler:UpdateSchedule', 'scheduler:CreateSchedule', 'scheduler:DeleteSchedule'],
  },
};
