import { assignCaller, rejectWithout } from './parts/caller.ts';
import { isOneOf, isOption, isText, isTime, isWhole } from './parts/definition-checks.ts';
import { fail, failures, failWith } from './parts/failures.ts';
import { jsonata, when } from './parts/language.ts';
import { readPoll } from './parts/poll-item.ts';
import { rejectBadIds } from './parts/reject-bad-ids.ts';
import { findPoll, savePoll } from './parts/save-poll.ts';
import { command } from './parts/workflow.ts';

const body = '$states.input.body';
const timeOf = (field: string) => `$exists(${body}.${field}) ? $fromMillis($toMillis(${body}.${field}))`;

/** What a round that has been opened holds fast: people have voted under these rules. */
const rulesOf = (poll: string) =>
  `[$sort(${poll}.options.optionId), ${poll}.minChoices, ${poll}.maxChoices, ${poll}.allowChange]`;

/** PUT /booths/{b}/polls/{p}: writes a draft, or mends the texts of a poll while it runs. */
export const putPoll = command(
  'put-poll',
  'The organiser writes a poll',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        ...rejectBadIds,
        when(`$not(${isText(`${body}.title`, 120)})`, 'Bad title'),
        when(
          `$type(${body}.options) = 'array' ? $count(${body}.options) < 2 or $count(${body}.options) > 50 : true`,
          'Bad options',
        ),
        when(`$count($filter(${body}.options, function($o) { $not(${isOption}) })) > 0`, 'Bad options'),
        when(`$count($distinct(${body}.options.optionId)) != $count(${body}.options)`, 'Bad options'),
        when(`$not(${isWhole(`${body}.minChoices`, '1')})`, 'Bad least choices'),
        when(`$not(${isWhole(`${body}.maxChoices`, `${body}.minChoices`)})`, 'Bad most choices'),
        when(`${body}.maxChoices > $count(${body}.options)`, 'Bad most choices'),
        when(`$not($type(${body}.allowChange) = 'boolean')`, 'Bad change of mind'),
        when(
          `$not(${isOneOf(`${body}.results`, ['ALWAYS', 'AFTER_VOTE', 'AFTER_CLOSE', 'ON_REVEAL'])})`,
          'Bad results',
        ),
        when(`$not(${isTime(`${body}.opensAt`)})`, 'Bad opening time'),
        when(`$not(${isTime(`${body}.closesAt`)})`, 'Bad closing time'),
        when(
          `$exists(${body}.opensAt) and $exists(${body}.closesAt) ? $toMillis(${body}.opensAt) >= $toMillis(${body}.closesAt) : false`,
          'Bad closing time',
        ),
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        pollId: jsonata('$states.input.pollId'),
        draft: jsonata(`{
          'boothId': $states.input.boothId, 'pollId': $states.input.pollId,
          'title': { 'en': ${body}.title.en, 'ja': ${body}.title.ja },
          'options': [${body}.options.{
            'optionId': optionId, 'label': { 'en': label.en, 'ja': label.ja }, 'imageUrl': imageUrl, 'color': color }],
          'minChoices': ${body}.minChoices, 'maxChoices': ${body}.maxChoices,
          'allowChange': ${body}.allowChange, 'results': ${body}.results,
          'opensAt': ${timeOf('opensAt')}, 'closesAt': ${timeOf('closesAt')}
        }`),
        ...assignCaller,
        tries: 0,
      },
      Default: 'Find poll',
    },
    ...findPoll('New?'),
    'New?': {
      Type: 'Choice',
      Choices: [
        rejectWithout('organiser'),
        when('$exists($item.pk)', 'Same rules?', {
          before: jsonata(readPoll('$item')),
          poll: jsonata(`$merge([$draft, {
            'revealed': $item.revealed.BOOL, 'status': $item.status.S, 'round': $number($item.round.N),
            'version': $number($item.version.N), 'openedRound': $number($item.openedRound.N) }])`),
        }),
      ],
      Assign: {
        poll: jsonata(`$merge([$draft, {
          'revealed': false, 'status': 'DRAFT', 'round': 1, 'version': 1, 'openedRound': 0 }])`),
      },
      Default: 'Save poll',
    },
    'Same rules?': {
      Type: 'Choice',
      Choices: [
        when('$before = $poll', 'Answer'),
        when(`$before.openedRound = $before.round and ${rulesOf('$before')} != ${rulesOf('$poll')}`, 'Wrong state'),
      ],
      Assign: { poll: jsonata(`$merge([$poll, { 'version': $before.version + 1 }])`) },
      Default: 'Save poll',
    },
    ...savePoll('Poll.Changed', `$poll.status = 'DRAFT' ? 'STAFF' : 'PUBLIC'`),
    'Bad booth id': failures.badBoothId,
    'Bad poll id': failures.badPollId,
    'Bad title': fail(
      'InvalidRequest',
      'The title is {"en": "…", "ja": "…"}, at least one of them, 1 to 120 characters.',
      {
        field: 'title',
      },
    ),
    'Bad options': fail(
      'InvalidRequest',
      'Name 2 to 50 options, each with an optionId (a-z, 0-9, -; each once), a label of at most 60 characters and, if you like, an https imageUrl and a color like #8a4b00.',
      { field: 'options' },
    ),
    'Bad least choices': fail('InvalidRequest', 'Send minChoices as a whole number from 1 on.', {
      field: 'minChoices',
    }),
    'Bad most choices': fail(
      'InvalidRequest',
      'Send maxChoices as a whole number, at least minChoices and at most the number of options.',
      { field: 'maxChoices' },
    ),
    'Bad change of mind': fail('InvalidRequest', 'Send allowChange as true or false.', { field: 'allowChange' }),
    'Bad results': fail('InvalidRequest', 'Send results as ALWAYS, AFTER_VOTE, AFTER_CLOSE or ON_REVEAL.', {
      field: 'results',
    }),
    'Bad opening time': fail('InvalidRequest', 'Send opensAt as a time like 2026-05-04T09:30:00Z.', {
      field: 'opensAt',
    }),
    'Bad closing time': fail(
      'InvalidRequest',
      'Send closesAt as a time like 2026-05-04T09:30:00Z, later than opensAt.',
      {
        field: 'closesAt',
      },
    ),
    'No such booth': failures.noBooth,
    Forbidden: failures.forbidden,
    'Wrong state': failWith(
      'WrongState',
      'Options, choices and change of mind stay as they are once the round has been opened. Reset the poll to change them.',
      `{ 'status': $before.status, 'round': $before.round }`,
    ),
    Unavailable: failures.unavailable,
  },
);
