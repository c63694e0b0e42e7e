import { announce } from './parts/announce.ts';
import { readBar } from './parts/bar-item.ts';
import { assignCaller, hasRole, rejectWithout } from './parts/caller.ts';
import { isWhole } from './parts/definition-checks.ts';
import { fail, failures } from './parts/failures.ts';
import { isId, jsonata, when } from './parts/language.ts';
import { idsOf, isMenu, longestMenu, menuWithout, writtenMenu } from './parts/menu.ts';
import { onceMore } from './parts/once-more.ts';
import { readItems } from './parts/read-items.ts';
import { numbers, publicStore, ranges, readStore, writeStore } from './parts/store-item.ts';
import { transact } from './parts/transact.ts';
import { command } from './parts/workflow.ts';

const body = '$states.input.body';
const given = (field: string) => `$exists(${body}.${field})`;
const anyOf = (fields: readonly string[]) => `(${fields.map(given).join(' or ')})`;

const rejectBadNumbers = numbers.map((name) => {
  const [from, to] = ranges[name];
  const value = `${body}.${name}`;
  return when(`${given(name)} and $not(${isWhole(value, String(from))} and ${value} <= ${to})`, `Bad ${name}`);
});
const badNumbers = Object.fromEntries(
  numbers.map((name) => {
    const [from, to] = ranges[name];
    return [
      `Bad ${name}`,
      fail('InvalidRequest', `Send ${name} as a whole number from ${from} to ${to}.`, { field: name }),
    ];
  }),
);

/** PUT /booths/{b}/store: opens, closes or furnishes the bar. Whatever is left out stays as it is. */
export const putStore = command(
  'put-store',
  'The staff run the bar',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem', 'dynamodb:ConditionCheckItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
        when(`$not($type(${body}) = 'object' and ${anyOf(['open', 'menu', 'soldOut', ...numbers])})`, 'Bad body'),
        when(`${given('open')} and $not($type(${body}.open) = 'boolean')`, 'Bad open'),
        when(`${given('menu')} and $not(${isMenu(`${body}.menu`)})`, 'Bad menu'),
        when(
          `${given('soldOut')} and $not($type(${body}.soldOut) = 'array' ? $count($filter(${body}.soldOut, function($id) { ${isId('$id')} })) = $count(${body}.soldOut) : false)`,
          'Bad sold out',
        ),
        ...rejectBadNumbers,
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        change: jsonata(`{
          'open': ${body}.open, 'menu': ${given('menu')} ? ${writtenMenu(`${body}.menu`)},
          ${numbers.map((name) => `'${name}': ${body}.${name}`).join(', ')}
        }`),
        soldOut: jsonata(`{ 'ids': ${given('soldOut')} ? [$distinct(${body}.soldOut)] }`),
        role: jsonata(`${anyOf(['menu', ...numbers])} ? 'organiser' : 'barista'`),
        ...assignCaller,
        reads: 0,
        tries: 0,
      },
      Default: 'Read store',
    },
    ...readItems(
      'Read store',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        [`'BOOTH#' & $boothId`, `'STORE'`],
        [`'BOOTH#' & $boothId`, `'BAR'`],
      ],
      { booth: 'BOOTH', item: 'STORE', barItem: 'BAR' },
      'May change it?',
    ),
    'May change it?': {
      Type: 'Choice',
      Choices: [
        when('$not($exists($booth.pk))', 'No such booth'),
        rejectWithout('barista'),
        when(`$role = 'organiser' and $not(${hasRole('organiser')})`, 'Forbidden'),
      ],
      Assign: {
        before: jsonata(readStore('$item')),
        store: jsonata(`$merge([${readStore('$item')}, $change])`),
        bar: jsonata(readBar('$barItem')),
      },
      Default: 'Sold out?',
    },
    'Sold out?': {
      Type: 'Choice',
      Choices: [
        when('$not($exists($soldOut.ids))', 'Changed?'),
        when(`$count($soldOut.ids[$not($ in ${idsOf('$store.menu')})]) > 0`, 'Not on the menu'),
      ],
      Assign: {
        store: jsonata(`$merge([$store, { 'menu': ${menuWithout('$store.menu', '$soldOut.ids')} }])`),
      },
      Default: 'Changed?',
    },
    'Changed?': {
      Type: 'Choice',
      Choices: [when('$before = $store', 'Answer')],
      Assign: {
        store: jsonata(`$merge([$store, { 'version': $before.version + 1 }])`),
        announced: jsonata(publicStore(`$merge([$store, { 'version': $before.version + 1 }])`, '$bar')),
      },
      Default: 'Save store',
    },
    'Save store': transact(
      [
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(writeStore('$store')),
            ConditionExpression: jsonata(
              `$before.version = 0 ? 'attribute_not_exists(#version) OR #version = :version' : '#version = :version'`,
            ),
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': { N: jsonata('$string($before.version)') } },
          },
        },
        // The queue is told of together with the settings, so it has to be still as it was read.
        {
          ConditionCheck: {
            TableName: '${Transactions}',
            Key: { pk: { S: jsonata(`'BOOTH#' & $boothId`) }, sk: { S: 'BAR' } },
            ConditionExpression: 'attribute_not_exists(#version) OR #version = :version',
            ExpressionAttributeNames: { '#version': 'version' },
            ExpressionAttributeValues: { ':version': { N: jsonata('$string($bar.version)') } },
          },
        },
        announce(`'STORE'`, '$announced', `'Store.Changed'`, `'PUBLIC'`),
      ],
      { conflict: 'Once more?', next: 'Answer' },
    ),
    // Orders change the bar all the time.
    ...onceMore('Read store'),
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string($merge([$store, ${publicStore('$store', '$bar')}]))`),
      },
    },
    'Bad booth id': failures.badBoothId,
    'Bad body': fail('InvalidRequest', `Send at least one of open, menu, soldOut, ${numbers.join(', ')}.`),
    'Bad open': fail('InvalidRequest', 'Send open as true or false.', { field: 'open' }),
    'Bad menu': fail(
      'InvalidRequest',
      `Send menu as a list of at most 50 drinks {"drinkId", "name", "icon"?, "soldOut"?, "modifiers"?}, with at most 10 modifiers {"modifierId", "name", "choices"} of 1 to 20 choices {"choiceId", "name", "soldOut"?} each. Ids have 1 to 64 of a-z, 0-9 and -, each once in its list; names are {"en": "…", "ja": "…"} of at most 60 characters; an icon has at most 64; the whole has at most ${longestMenu} characters.`,
      { field: 'menu' },
    ),
    'Bad sold out': fail(
      'InvalidRequest',
      'Send soldOut as the list of all drinkIds and choiceIds that are sold out.',
      {
        field: 'soldOut',
      },
    ),
    'Not on the menu': fail(
      'InvalidRequest',
      'Load the menu again: soldOut names a drink or choice that is not on it.',
      { field: 'soldOut' },
    ),
    ...badNumbers,
    'No such booth': failures.noBooth,
    Forbidden: failures.forbidden,
    Unavailable: failures.unavailable,
  },
);
