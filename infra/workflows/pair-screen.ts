import { assignCaller, rejectWithout } from './parts/caller.ts';
import { isString } from './parts/definition-checks.ts';
import { fail, failures } from './parts/failures.ts';
import { isId, jsonata, patiently, when } from './parts/language.ts';
import { readItems } from './parts/read-items.ts';
import { hasLapsed, isPairingCode, screenFailures } from './parts/screen.ts';
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
        when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
        when(`$not(${isPairingCode('$states.input.pairingCode')})`, 'Bad pairing code'),
        when(`$not($exists(${name}) and ${isString(name, 1, 60)})`, 'Bad name'),
        when(`$trim(${name}) = ''`, 'Bad name'),
      ],
      Assign: {
        ...assignCaller,
        boothId: jsonata('$states.input.boothId'),
        pairingCode: jsonata('$uppercase($states.input.pairingCode)'),
        name: jsonata(name),
        reads: 0,
        tries: 0,
      },
      Default: 'Read booth and screen',
    },
    ...readItems(
      'Read booth and screen',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        [`'BOOTH#' & $boothId`, `'PAIRING#' & $pairingCode`],
      ],
      { booth: 'BOOTH', pairing: 'PAIRING' },
      'May be paired?',
    ),
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
    'Pair screen': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:transactWriteItems',
      Arguments: {
        ClientRequestToken: jsonata('$uuid()'),
        TransactItems: [
          {
            Update: {
              TableName: '${Transactions}',
              Key: { pk: { S: jsonata('$pairing.pk.S') }, sk: { S: jsonata('$pairing.sk.S') } },
              UpdateExpression: 'SET #name = :name, pairedAt = :pairedAt REMOVE #ttl',
              ConditionExpression:
                'screenKey = :screen AND (pairedAt = :pairedAt OR (attribute_not_exists(pairedAt) AND expiresAt > :now))',
              ExpressionAttributeNames: { '#name': 'name', '#ttl': 'ttl' },
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
      },
      Retry: patiently('DynamoDb').Retry,
      Catch: [
        { ErrorEquals: ['DynamoDb.TransactionCanceledException'], Next: 'Once more?' },
        ...patiently('DynamoDb').Catch,
      ],
      Next: 'Answer',
    },
    'Once more?': {
      Type: 'Choice',
      Choices: [when('$tries >= 5', 'Unavailable')],
      Assign: { tries: jsonata('$tries + 1'), reads: 0 },
      Default: 'Read booth and screen',
    },
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: 200,
        body: jsonata(`$string({ 'pairingCode': $pairingCode, 'name': $name, 'pairedAt': $pairedAt })`),
      },
    },
    'Bad booth id': failures.badBoothId,
    'Bad pairing code': screenFailures.badPairingCode,
    'Bad name': fail('InvalidRequest', 'Send {"name": "…"}: 1 to 60 characters that say where the screen stands.', {
      field: 'name',
    }),
    'No such booth': failures.noBooth,
    'No such screen': screenFailures.unknownScreen,
    Forbidden: failures.forbidden,
    Unavailable: failures.unavailable,
  },
);
