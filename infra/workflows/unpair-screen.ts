import { rejectWithout } from './parts/caller.ts';
import { jsonata, when } from './parts/language.ts';
import {
  assignPairing,
  changeScreen,
  hasLapsed,
  keptSeconds,
  pairingFailures,
  readBoothAndPairing,
  rejectBadScreenIds,
} from './parts/screen.ts';
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
      Choices: rejectBadScreenIds,
      Assign: assignPairing,
      Default: 'Read booth and screen',
    },
    ...readBoothAndPairing('Still there?'),
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
    ...changeScreen(
      'Unpair screen',
      [
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
      'Gone',
    ),
    Gone: { Type: 'Succeed', Output: { statusCode: 204, body: jsonata(`''`) } },
    ...pairingFailures,
  },
);
