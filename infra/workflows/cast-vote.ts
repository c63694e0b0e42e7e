import { fail, failures, failWith } from './parts/failures.ts';
import { isId, jsonata, patiently, when } from './parts/language.ts';
import { readItems } from './parts/read-items.ts';
import {
  rejectMalformed,
  rejectMissingTicket,
  rejectUnknownBooth,
  rejectUnknownTicket,
  ticketFailures,
  visitKey,
  visitorFailures,
} from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const closed = `($rules.status.S = 'CLOSED' or ($exists($rules.closesAt) and $toMillis($rules.closesAt.S) <= $millis()))`;
const hidden = `($rules.results.S = 'AFTER_CLOSE' or ($rules.results.S = 'ON_REVEAL' and $not($rules.revealed.BOOL)))`;
const sameOptions = '[$sort([$ballot.options.SS])] = [$sort([$options])]';

/**
 * PUT /booths/{b}/polls/{p}/vote: one item per visitor and round, that nobody else writes.
 * The condition makes a repeated vote a no-op, so a retry after a lost answer finds its own receipt again.
 */
export const castVote = command(
  'cast-vote',
  'A visitor votes, or votes anew',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:UpdateItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        ...rejectMalformed,
        when(`$not(${isId('$states.input.pollId')})`, 'Bad poll id'),
        when(`$not($type($states.input.body.options) = 'array')`, 'Bad options'),
        when(`$count($states.input.body.options[$type($) != 'string']) > 0`, 'Bad options'),
        when(
          '$count($distinct($states.input.body.options)) != $count($states.input.body.options)',
          'Option named twice',
        ),
        ...rejectMissingTicket,
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        pollId: jsonata('$states.input.pollId'),
        options: jsonata('[$states.input.body.options]'),
        visitKey: jsonata(visitKey),
        receipt: jsonata('$uuid()'),
        reads: 0,
      },
      Default: 'Read visit and poll',
    },
    ...readItems(
      'Read visit and poll',
      [
        ['$visitKey', `'VISIT'`],
        [`'POLL#' & $boothId & '#' & $pollId`, `'RULES'`],
      ],
      { visit: 'VISIT', rules: 'RULES' },
      'May vote?',
    ),
    'May vote?': {
      Type: 'Choice',
      Choices: [
        // Whoever has a visit was let in by the booth, so it needs no look: its one item is what everybody asks for.
        when('$not($exists($visit.visitorId))', 'Find booth'),
        ...rejectUnknownTicket,
        when('$not($exists($rules.pk))', 'No such poll'),
        when(`$rules.status.S = 'DRAFT'`, 'Not open yet'),
        when(`${closed} or $not($rules.allowChange.BOOL)`, 'Find ballot', {
          closed: jsonata(closed),
          voteKey: jsonata(
            `$join(['VOTE', $boothId, $pollId, $rules.round.N, $substring($visit.visitorId.S, 0, 1)], '#')`,
          ),
        }),
      ],
      Assign: {
        closed: false,
        voteKey: jsonata(
          `$join(['VOTE', $boothId, $pollId, $rules.round.N, $substring($visit.visitorId.S, 0, 1)], '#')`,
        ),
      },
      Default: 'Options right?',
    },
    'Find booth': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Arguments: {
        TableName: '${Transactions}',
        ConsistentRead: true,
        Key: { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: 'BOOTH' } },
      },
      Assign: { booth: jsonata('$exists($states.result.Item) ? $states.result.Item : {}') },
      ...patiently('DynamoDB'),
      Next: 'Which is unknown?',
    },
    'Which is unknown?': { Type: 'Choice', Choices: rejectUnknownBooth, Default: 'Ticket unknown' },
    'Find ballot': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Arguments: {
        TableName: '${Transactions}',
        ConsistentRead: true,
        Key: { pk: { S: jsonata('$voteKey') }, sk: { S: jsonata('$visit.visitorId.S') } },
      },
      Assign: { ballot: jsonata('$exists($states.result.Item) ? $states.result.Item : {}') },
      ...patiently('DynamoDB'),
      Next: 'Voted already?',
    },
    'Voted already?': {
      Type: 'Choice',
      Choices: [
        when(`$exists($ballot.pk) and ${sameOptions}`, 'Answer'),
        when('$closed', 'Poll closed'),
        when('$exists($ballot.pk) and $not($rules.allowChange.BOOL)', 'Already voted'),
      ],
      Default: 'Options right?',
    },
    'Options right?': {
      Type: 'Choice',
      Choices: [
        when('$count($options[$not($ in $rules.optionIds.L.S)]) > 0', 'Unknown option'),
        when(
          '$count($options) < $number($rules.minChoices.N) or $count($options) > $number($rules.maxChoices.N)',
          'Wrong number',
        ),
      ],
      Default: 'Record ballot',
    },
    'Record ballot': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Arguments: {
        TableName: '${Transactions}',
        Key: { pk: { S: jsonata('$voteKey') }, sk: { S: jsonata('$visit.visitorId.S') } },
        UpdateExpression:
          'SET entity = :entity, boothId = :booth, pollId = :poll, #round = :round, #options = :options, #at = :now, receipt = :receipt, mark = :mark, #hidden = :hidden, visitor = :visitor, revision = if_not_exists(revision, :zero) + :one',
        ConditionExpression: jsonata(
          `'attribute_not_exists(pk)' & ($rules.allowChange.BOOL ? ' OR #options <> :options' : '')`,
        ),
        ExpressionAttributeNames: { '#round': 'round', '#options': 'options', '#at': 'at', '#hidden': 'hidden' },
        ExpressionAttributeValues: {
          ':entity': { S: 'VOTE' },
          ':booth': { S: jsonata('$boothId') },
          ':poll': { S: jsonata('$pollId') },
          ':round': { N: jsonata('$rules.round.N') },
          ':options': { SS: jsonata('[$options]') },
          ':now': { S: jsonata('$now()') },
          ':receipt': { S: jsonata('$receipt') },
          ':mark': { S: jsonata('$visit.mark.S') },
          ':hidden': { BOOL: jsonata(hidden) },
          ':visitor': { S: jsonata(`$hash($rules.salt.S & $visit.visitorId.S, 'SHA-256')`) },
          ':zero': { N: '0' },
          ':one': { N: '1' },
        },
        ReturnValues: 'ALL_NEW',
      },
      Assign: { ballot: jsonata('$states.result.Attributes') },
      Retry: patiently('DynamoDB').Retry,
      Catch: [
        { ErrorEquals: ['DynamoDB.ConditionalCheckFailedException'], Next: 'Find ballot' },
        ...patiently('DynamoDB').Catch,
      ],
      Next: 'Answer',
    },
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string({
          'status': $ballot.receipt.S != $receipt ? 'UNCHANGED' : $ballot.revision.N = '1' ? 'RECORDED' : 'CHANGED',
          'pollId': $pollId,
          'round': $number($rules.round.N),
          'options': [$ballot.options.SS],
          'recordedAt': $ballot.at.S,
          'receipt': $ballot.receipt.S
        })`),
      },
    },
    'Bad poll id': failures.badPollId,
    'Bad options': fail('InvalidRequest', 'Send {"options": ["…"]}: an array of option ids.', { field: 'options' }),
    'Option named twice': fail('InvalidRequest', 'Name each option once.', { field: 'options' }),
    'No such poll': failures.noPoll,
    'Not open yet': fail('PollNotOpen', 'This poll has not opened yet. Please wait for it to open.'),
    'Poll closed': fail('PollClosed', 'This poll has closed; it takes no more votes.'),
    'Already voted': fail('AlreadyVoted', 'You have voted already, and this poll takes no change of mind.'),
    'Unknown option': fail('UnknownOption', 'The poll has no such option. Load the poll again and choose from it.'),
    'Wrong number': failWith(
      'WrongNumberOfOptions',
      'Choose as many options as the poll asks for.',
      `{ 'minChoices': $number($rules.minChoices.N), 'maxChoices': $number($rules.maxChoices.N) }`,
    ),
    ...ticketFailures,
    ...visitorFailures,
  },
);
