import { assignCaller, rejectWithout } from './parts/caller.ts';
import { failures } from './parts/failures.ts';
import { isId, jsonata, patiently, when } from './parts/language.ts';
import { readItems } from './parts/read-items.ts';
import { hasLapsed, isPairingCode, keptSeconds, screenFailures } from './parts/screen.ts';
import { rejectUnknownBooth } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

/**
 * DELETE /booths/{b}/screens/{pairingCode}: the screen shows no more codes. Its SCREEN item stays, unpaired and with a
 * pairing code that has run out: so the screen is told 403 NotPaired, not that its ticket is unknown, and with the same
 * ticket it gets a new pairing code.
 */
export const unpairScreen = command(
  'unpair-screen',
  'The organiser takes a screen away',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:DeleteItem', 'dynamodb:UpdateItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        when(`$not(${isId('$states.input.boothId')})`, 'Bad booth id'),
        when(`$not(${isPairingCode('$states.input.pairingCode')})`, 'Bad pairing code'),
      ],
      Assign: {
        ...assignCaller,
        boothId: jsonata('$states.input.boothId'),
        pairingCode: jsonata('$uppercase($states.input.pairingCode)'),
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
      'Still there?',
    ),
    'Still there?': {
      Type: 'Choice',
      Choices: [
        ...rejectUnknownBooth,
        rejectWithout('organiser'),
        // The store clears what has lapsed; its screen may have another pairing code by now.
        when(`$not($exists($pairing.pk)) or ${hasLapsed('$pairing')}`, 'Gone'),
      ],
      Default: 'Unpair screen',
    },
    'Unpair screen': {
      Type: 'Task',
      Resource: 'arn:aws:states:::aws-sdk:dynamodb:transactWriteItems',
      Arguments: {
        ClientRequestToken: jsonata('$uuid()'),
        TransactItems: [
          {
            Delete: {
              TableName: '${Transactions}',
              Key: { pk: { S: jsonata('$pairing.pk.S') }, sk: { S: jsonata('$pairing.sk.S') } },
              ConditionExpression: 'screenKey = :screen',
              ExpressionAttributeValues: { ':screen': { S: jsonata('$pairing.screenKey.S') } },
            },
          },
          {
            Update: {
              TableName: '${Transactions}',
              Key: { pk: { S: jsonata('$pairing.screenKey.S') }, sk: { S: 'SCREEN' } },
              UpdateExpression: 'SET expiresAt = :now, #ttl = :ttl REMOVE pairedAt',
              ConditionExpression: 'pairingCode = :code',
              ExpressionAttributeNames: { '#ttl': 'ttl' },
              ExpressionAttributeValues: {
                ':now': { S: jsonata('$now()') },
                ':ttl': { N: jsonata(`$string($ceil($millis() / 1000) + ${keptSeconds})`) },
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
      Next: 'Gone',
    },
    'Once more?': {
      Type: 'Choice',
      Choices: [when('$tries >= 5', 'Unavailable')],
      Assign: { tries: jsonata('$tries + 1'), reads: 0 },
      Default: 'Read booth and screen',
    },
    Gone: { Type: 'Succeed', Output: { statusCode: 204, body: jsonata(`''`) } },
    'Bad booth id': failures.badBoothId,
    'Bad pairing code': screenFailures.badPairingCode,
    'No such booth': failures.noBooth,
    Forbidden: failures.forbidden,
    Unavailable: failures.unavailable,
  },
);
