import { rejectWithout } from './parts/caller.ts';
import { isString } from './parts/definition-checks.ts';
import { fail } from './parts/failures.ts';
import { jsonata, when } from './parts/language.ts';
import {
  assignPairing,
  changeScreen,
  hasLapsed,
  pairingFailures,
  readBoothAndPairing,
  rejectBadScreenIds,
} from './parts/screen.ts';
import { rejectUnknownBooth } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const name = '$states.input.body.name';

/** PUT /booths/{b}/screens/{pairingCode}: lets the screen that shows this pairing code show codes, and names it. */
export const pairScreen = command(
  'pair-screen',
  'The organiser pairs a screen, or renames it',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        ...rejectBadScreenIds,
        when(`$not($exists(${name}) and ${isString(name, 1, 60)})`, 'Bad name'),
        // Not of blanks alone, be they Japanese ones.
        when(`$not($contains(${name}, /[^\\s\\u3000]/))`, 'Bad name'),
      ],
      Assign: {
        ...assignPairing,
        name: jsonata(name),
      },
      Default: 'Read booth and screen',
    },
    ...readBoothAndPairing('May be paired?'),
    'May be paired?': {
      Type: 'Choice',
      Choices: [
        ...rejectUnknownBooth,
        when(`$not($exists($pairing.pk)) or ${hasLapsed('$pairing')}`, 'No such screen'),
        rejectWithout('organiser'),
      ],
      Assign: {
        askedAt: jsonata('$now()'),
        pairedAt: jsonata('$exists($pairing.pairedAt) ? $pairing.pairedAt.S : $now()'),
      },
      Default: 'Pair screen',
    },
    ...changeScreen(
      'Pair screen',
      [
        {
          Update: {
            TableName: '${Transactions}',
            Key: { pk: { S: jsonata('$pairing.pk.S') }, sk: { S: jsonata('$pairing.sk.S') } },
            // `at` puts it into the index by time, where the organiser finds it among all that only ask for a code.
            UpdateExpression: 'SET #name = :name, pairedAt = :pairedAt, #at = :pairedAt REMOVE #ttl',
            ConditionExpression:
              'screenKey = :screen AND (pairedAt = :pairedAt OR (attribute_not_exists(pairedAt) AND expiresAt > :now))',
            ExpressionAttributeNames: { '#name': 'name', '#at': 'at', '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':name': { S: jsonata('$name') },
              ':pairedAt': { S: jsonata('$pairedAt') },
              ':screen': { S: jsonata('$pairing.screenKey.S') },
              ':now': { S: jsonata('$askedAt') },
            },
          },
        },
        {
          Update: {
            TableName: '${Transactions}',
            Key: { pk: { S: jsonata('$pairing.screenKey.S') }, sk: { S: 'SCREEN' } },
            UpdateExpression: 'SET pairedAt = :pairedAt REMOVE #ttl',
            ConditionExpression: 'pairingCode = :code',
            ExpressionAttributeNames: { '#ttl': 'ttl' },
            ExpressionAttributeValues: {
              ':pairedAt': { S: jsonata('$pairedAt') },
              ':code': { S: jsonata('$pairingCode') },
            },
          },
        },
      ],
      'Answer',
    ),
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string({ 'pairingCode': $pairingCode, 'name': $name, 'pairedAt': $pairedAt })`),
      },
    },
    'Bad name': fail('InvalidRequest', 'Send {"name": "…"}: 1 to 60 characters that say where the screen stands.', {
      field: 'name',
    }),
    'No such screen': fail('NotFound', 'No screen shows this pairing code now. Read it off the screen again.', {
      what: 'screen',
    }),
    ...pairingFailures,
  },
);
