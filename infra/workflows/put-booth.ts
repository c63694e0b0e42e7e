import { announce } from './parts/announce.ts';
import { readBooth, writeBooth } from './parts/booth-item.ts';
import { assignCaller, hasRole } from './parts/caller.ts';
import { isMatch, isOneOf, isString, isText } from './parts/definition-checks.ts';
import { fail, failures } from './parts/failures.ts';
import { foundBooth, founderKey, isFounder } from './parts/found-booth.ts';
import { isId, jsonata, when } from './parts/language.ts';
import { readItems } from './parts/read-items.ts';
import { transact } from './parts/transact.ts';
import { command } from './parts/workflow.ts';

const body = '$states.input.body';

const before = { before: jsonata(readBooth('$item')), version: jsonata('$number($item.version.N)') };

/** PUT /booths/{b}: an organiser changes what the booth shows; an admin makes a new one and becomes its organiser. */
export const putBooth = command(
  'put-booth',
  'The organiser sets the booth up',
  'Well formed?',
  {
    transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'],
    userPool: ['cognito-idp:AdminGetUser', 'cognito-idp:CreateGroup', 'cognito-idp:AdminAddUserToGroup'],
  },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
        when(`$not(${isText(`${body}.name`, 120)})`, 'Bad name'),
        when(`$not(${isOneOf(`${body}.entry`, ['OPEN', 'CODE'])})`, 'Bad entry'),
        when(`$not($type(${body}.screen) = 'object')`, 'Bad screen'),
        when(`$not(${isOneOf(`${body}.screen.view`, ['POLL', 'COFFEE', 'SPLIT', 'ROTATE'])})`, 'Bad screen'),
        when(`$exists(${body}.screen.pollId) and $not(${isId(`${body}.screen.pollId`)})`, 'Bad screen'),
        when(
          `$not($type(${body}.screen.languages) = 'array') or $count(${body}.screen.languages) < 1 or $count($filter(${body}.screen.languages, function($l) { $l in ['en', 'ja'] })) != $count(${body}.screen.languages) or $count($distinct(${body}.screen.languages)) != $count(${body}.screen.languages)`,
          'Bad screen',
        ),
        when(`$not(${isString(`${body}.theme`, 1, 64)})`, 'Bad theme'),
        when(
          `$exists(${body}.wifi) ? $not($type(${body}.wifi) = 'object' and $exists(${body}.wifi.ssid) and ${isString(`${body}.wifi.ssid`, 1, 32)} and ${isString(`${body}.wifi.password`, 0, 63)}) : false`,
          'Bad Wi-Fi',
        ),
        when(`$not(${isMatch(`${body}.privacyUrl`, /^https?:\/\/[^\s"'<>]{1,500}$/)})`, 'Bad privacy link'),
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        draft: jsonata(`{
          'boothId': $states.input.boothId, 'name': { 'en': ${body}.name.en, 'ja': ${body}.name.ja },
          'entry': ${body}.entry,
          'screen': { 'view': ${body}.screen.view, 'pollId': ${body}.screen.pollId, 'languages': [${body}.screen.languages] },
          'theme': ${body}.theme,
          'wifi': $exists(${body}.wifi) ? { 'ssid': ${body}.wifi.ssid, 'password': ${body}.wifi.password },
          'privacyUrl': ${body}.privacyUrl
        }`),
        ...assignCaller,
        reads: 0,
      },
      Default: 'Read booth',
    },
    ...readItems(
      'Read booth',
      [[`'BOOTH#' & $boothId`, `'BOOTH'`], founderKey],
      { item: 'BOOTH', staff: 'STAFF' },
      'New?',
    ),
    'New?': {
      Type: 'Choice',
      Choices: [
        // Each conflict with another change comes back here.
        when('$reads > 8', 'Unavailable'),
        when(`$exists($item.pk) and ${isFounder}`, 'Make the group of organisers', before),
        when(`$exists($item.pk) and ${hasRole('organiser')}`, 'Changed?', before),
        when('$exists($item.pk)', 'Forbidden'),
        when(`$not(${hasRole('admin')}) or $username = ''`, 'Not an admin'),
      ],
      Assign: { before: jsonata('$draft'), version: 1, booth: jsonata(`$merge([$draft, { 'version': 1 }])`) },
      Default: 'Find organiser',
    },
    ...foundBooth(writeBooth('$booth'), 'Read booth', 'Changed?'),
    'Changed?': {
      Type: 'Choice',
      Choices: [when('$before = $draft', 'Answer', { booth: jsonata(`$merge([$draft, { 'version': $version }])`) })],
      Assign: { booth: jsonata(`$merge([$draft, { 'version': $version + 1 }])`) },
      Default: 'Save booth',
    },
    'Save booth': transact(
      [
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(writeBooth('$booth')),
            ConditionExpression: '#version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': { N: jsonata('$string($booth.version - 1)') } },
          },
        },
        announce(`'BOOTH'`, '$booth', `'Booth.Changed'`, `'PUBLIC'`),
      ],
      { conflict: 'Read booth', next: 'Answer' },
    ),
    Answer: { Type: 'Succeed', Output: { statusCode: 200, body: jsonata('$string($booth)') } },
    'Bad booth id': failures.badBoothId,
    'Bad name': fail(
      'InvalidRequest',
      'The name is {"en": "…", "ja": "…"}, at least one of them, 1 to 120 characters.',
      { field: 'name' },
    ),
    'Bad entry': fail('InvalidRequest', 'Send entry as OPEN or CODE.', { field: 'entry' }),
    'Bad screen': fail(
      'InvalidRequest',
      'Send screen as {"view": POLL, COFFEE, SPLIT or ROTATE, "pollId"?: an id, "languages": ["en", "ja"] or one of them}.',
      { field: 'screen' },
    ),
    'Bad theme': fail('InvalidRequest', 'Send theme as a text of 1 to 64 characters, or leave it out.', {
      field: 'theme',
    }),
    'Bad Wi-Fi': fail('InvalidRequest', 'Send wifi as {"ssid": 1 to 32 characters, "password"?: at most 63}.', {
      field: 'wifi',
    }),
    'Bad privacy link': fail('InvalidRequest', 'Send privacyUrl as an http or https address.', { field: 'privacyUrl' }),
    Unavailable: failures.unavailable,
  },
);
