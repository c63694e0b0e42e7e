import { failures } from './parts/failures.ts';
import { jsonata, type State, when } from './parts/language.ts';
import { rejectBadIds } from './parts/reject-bad-ids.ts';
import type { Workflow } from './parts/workflow.ts';

const lanes = '0123456789abcdef'.split('');
const totals = (field: string) => `[$rules.optionIds.L.S.{
  'M': { 'optionId': { 'S': $ }, 'count': { 'N': $string(($id := $; $sum([0, $lanes.$lookup(${field}, $id)]))) } } }]`;

const noteVerdict = (attributes: Record<string, unknown>, next: string): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::dynamodb:putItem',
  Arguments: {
    TableName: '${Counts}',
    Item: {
      pk: { S: jsonata(`'RECOUNT#' & $boothId & '#' & $pollId`) },
      sk: { S: jsonata('$rules.round.N') },
      entity: { S: 'RECOUNT' },
      boothId: { S: jsonata('$boothId') },
      pollId: { S: jsonata('$pollId') },
      round: { N: jsonata('$rules.round.N') },
      recountId: { S: jsonata('$states.context.Execution.Name') },
      at: { S: jsonata('$now()') },
      ...attributes,
    },
  },
  Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2, JitterStrategy: 'FULL' }],
  Next: next,
});

/** Counts the votes themselves, a function per lane, and holds the sum against the tally. Its name is the recount's id. */
export const recount: Workflow = {
  name: 'recount',
  type: 'STANDARD',
  definition: {
    Comment: 'Counts the votes themselves and compares',
    QueryLanguage: 'JSONata',
    StartAt: 'Well formed?',
    TimeoutSeconds: 600,
    States: {
      'Well formed?': {
        Type: 'Choice',
        Choices: [...rejectBadIds],
        Assign: { boothId: jsonata('$states.input.boothId'), pollId: jsonata('$states.input.pollId') },
        Default: 'Find poll',
      },
      'Find poll': {
        Type: 'Task',
        Resource: 'arn:aws:states:::dynamodb:getItem',
        Arguments: {
          TableName: '${Transactions}',
          ConsistentRead: true,
          Key: { pk: { S: jsonata(`'POLL#' & $boothId & '#' & $pollId`) }, sk: { S: 'RULES' } },
        },
        Assign: { rules: jsonata('$exists($states.result.Item) ? $states.result.Item : {}') },
        Next: 'Found?',
      },
      'Found?': {
        Type: 'Choice',
        Choices: [when('$exists($rules.pk)', 'Note the start')],
        Default: 'No such poll',
      },
      'Note the start': noteVerdict({ running: { BOOL: true } }, 'Count lanes'),
      'Count lanes': {
        Type: 'Map',
        Items: lanes,
        ItemSelector: {
          boothId: jsonata('$boothId'),
          pollId: jsonata('$pollId'),
          round: jsonata('$number($rules.round.N)'),
          lane: jsonata('$states.context.Map.Item.Value'),
        },
        MaxConcurrency: 4,
        ItemProcessor: {
          ProcessorConfig: { Mode: 'INLINE' },
          StartAt: 'Count lane',
          States: {
            'Count lane': {
              Type: 'Task',
              Resource: 'arn:aws:states:::lambda:invoke',
              Arguments: { FunctionName: '${RecountLane}', Payload: jsonata('$states.input') },
              Output: jsonata('$states.result.Payload'),
              Retry: [{ ErrorEquals: ['States.ALL'], IntervalSeconds: 1, MaxAttempts: 3, BackoffRate: 2 }],
              End: true,
            },
          },
        },
        Assign: { lanes: jsonata('$states.result') },
        Catch: [{ ErrorEquals: ['States.ALL'], Next: 'Note that it is unknown' }],
        Next: 'All lanes sure?',
      },
      'All lanes sure?': {
        Type: 'Choice',
        Choices: [when(`$count($lanes[$type(equal) = 'null']) > 0`, 'Note that it is unknown')],
        Default: 'Note the verdict',
      },
      'Note the verdict': noteVerdict(
        {
          running: { BOOL: false },
          counted: { L: jsonata(totals('counted')) },
          recounted: { L: jsonata(totals('recounted')) },
          equal: { BOOL: jsonata('$count($lanes[$not(equal)]) = 0') },
        },
        'Counted',
      ),
      Counted: {
        Type: 'Succeed',
        Output: {
          pollId: jsonata('$pollId'),
          round: jsonata('$number($rules.round.N)'),
          ballots: jsonata('$sum($lanes.ballots)'),
          equal: jsonata('$count($lanes[$not(equal)]) = 0'),
        },
      },
      'Note that it is unknown': noteVerdict({ running: { BOOL: false } }, 'Unknown'),
      Unknown: {
        Type: 'Succeed',
        Output: { pollId: jsonata('$pollId'), round: jsonata('$number($rules.round.N)'), equal: null },
      },
      'Bad booth id': failures.badBoothId,
      'Bad poll id': failures.badPollId,
      'No such poll': failures.noPoll,
    },
  },
  uses: {
    transactions: ['dynamodb:GetItem'],
    counts: ['dynamodb:PutItem'],
    functions: ['RecountLane'],
  },
};
