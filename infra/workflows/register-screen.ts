import { jsonata, when } from './parts/language.ts';
import { randomCode } from './parts/random-code.ts';
import { readItems } from './parts/read-items.ts';
import { changeScreen, hasLapsed, keptSeconds, screenKey } from './parts/screen.ts';
import { rejectMalformed, rejectMissingTicket, rejectUnknownBooth, visitorFailures } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const pairingSeconds = 600;

/** POST /booths/{b}/screens: a pairing code for the screen to show. A known screen keeps its own until that runs out. */
export const registerScreen = command(
  'register-screen',
  'A screen asks to be paired',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:PutItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectMalformed, ...rejectMissingTicket],
      Assign: { boothId: jsonata('$states.input.boothId'), screenKey: jsonata(screenKey), reads: 0, tries: 0 },
      Default: 'Read booth and screen',
    },
    ...readItems(
      'Read booth and screen',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        ['$screenKey', `'SCREEN'`],
      ],
      { booth: 'BOOTH', screen: 'SCREEN' },
      'Has a code?',
    ),
    'Has a code?': {
      Type: 'Choice',
      Choices: [
        ...rejectUnknownBooth,
        when(`$exists($screen.pk) and $not(${hasLapsed('$screen')})`, 'Answer', {
          statusCode: 200,
          pairingCode: jsonata('$screen.pairingCode.S'),
          expiresAt: jsonata('$toMillis($screen.expiresAt.S)'),
          paired: jsonata('$exists($screen.pairedAt)'),
        }),
      ],
      Assign: {
        statusCode: jsonata('$exists($screen.pk) ? 200 : 201'),
        pairingCode: jsonata(randomCode(6)),
        expiresAt: jsonata(`$millis() + ${pairingSeconds * 1000}`),
        paired: false,
      },
      Default: 'Give pairing code',
    },
    // Refused where another screen holds this code, and where the same screen has asked twice at once.
    ...changeScreen(
      'Give pairing code',
      [
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(`{
                'pk': { 'S': $screenKey }, 'sk': { 'S': 'SCREEN' }, 'entity': { 'S': 'SCREEN' },
                'boothId': { 'S': $boothId }, 'pairingCode': { 'S': $pairingCode },
                'expiresAt': { 'S': $fromMillis($expiresAt) },
                'ttl': { 'N': $string($ceil($expiresAt / 1000) + ${keptSeconds}) }
              }`),
            ConditionExpression: 'attribute_not_exists(pk) OR (attribute_not_exists(pairedAt) AND expiresAt = :before)',
            ExpressionAttributeValues: {
              ':before': { S: jsonata(`$exists($screen.pk) ? $screen.expiresAt.S : ''`) },
            },
          },
        },
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(`{
                'pk': { 'S': 'BOOTH#' & $boothId }, 'sk': { 'S': 'PAIRING#' & $pairingCode },
                'entity': { 'S': 'PAIRING' }, 'pairingCode': { 'S': $pairingCode }, 'screenKey': { 'S': $screenKey },
                'expiresAt': { 'S': $fromMillis($expiresAt) },
                'ttl': { 'N': $string($ceil($expiresAt / 1000) + ${keptSeconds}) }
              }`),
            ConditionExpression: 'attribute_not_exists(pk) OR (attribute_not_exists(pairedAt) AND expiresAt <= :now)',
            ExpressionAttributeValues: { ':now': { S: jsonata('$now()') } },
          },
        },
      ],
      'Answer',
    ),
    Answer: {
      Type: 'Succeed',
      Output: {
        statusCode: jsonata('$statusCode'),
        body: jsonata(
          `$string({ 'pairingCode': $pairingCode, 'expiresAt': $fromMillis($expiresAt), 'paired': $paired })`,
        ),
      },
    },
    ...visitorFailures,
  },
);
