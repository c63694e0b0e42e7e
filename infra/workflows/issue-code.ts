import { codePeriodSeconds, drinksPerCode, keptSeconds } from './parts/code.ts';
import { fail } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import { randomCode } from './parts/random-code.ts';
import { readItems } from './parts/read-items.ts';
import { screenKey, screenUnknown } from './parts/screen.ts';
import { transact } from './parts/transact.ts';
import { rejectMalformed, rejectMissingTicket, rejectUnknownBooth, visitorFailures } from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

/**
 * POST /booths/{b}/code: the booth's current code for a paired screen, the next one where the last has run out.
 * However many screens ask at that moment, one transaction wins and the others read what it wrote. A code is never
 * prolonged, not even a used-up one: it is shown with `remaining` 0 until the next comes.
 */
export const issueCode = command(
  'issue-code',
  'A screen asks for the code to show',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:GetItem', 'dynamodb:PutItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectMalformed, ...rejectMissingTicket],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        screenKey: jsonata(screenKey),
        page: jsonata(
          `($type($states.input.publicUrl) = 'string' ? $replace($states.input.publicUrl, /\\/+$/, '') : '') & '/b/' & $states.input.boothId`,
        ),
        reads: 0,
        tries: 0,
      },
      Default: 'Read screen and lease',
    },
    ...readItems(
      'Read screen and lease',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        [`'BOOTH#' & $boothId`, `'STORE'`],
        ['$screenKey', `'SCREEN'`],
        [`'CODE#' & $boothId`, `'LEASE'`],
      ],
      { booth: 'BOOTH', store: 'STORE', screen: 'SCREEN', lease: 'LEASE' },
      'May show codes?',
    ),
    'May show codes?': {
      Type: 'Choice',
      Choices: [
        ...rejectUnknownBooth,
        when('$not($exists($screen.pk))', 'Screen unknown'),
        when('$not($exists($screen.pairedAt))', 'Not paired'),
        when('$exists($lease.pk) and $toMillis($lease.validUntil.S) > $millis()', 'Find code', {
          code: jsonata('$lease.code.S'),
        }),
      ],
      Assign: {
        code: jsonata(randomCode(10)),
        // In one expression time stands still, so a code lasts exactly its time.
        valid: jsonata(`{ 'from': $now(), 'until': $millis() + ${codePeriodSeconds('$store')} * 1000 }`),
        before: jsonata(`$exists($lease.pk) ? $lease.validUntil.S : ''`),
      },
      Default: 'Issue next code',
    },
    'Issue next code': transact(
      [
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(`{
                'pk': { 'S': 'CODE#' & $boothId }, 'sk': { 'S': 'LEASE' }, 'entity': { 'S': 'LEASE' },
                'code': { 'S': $code }, 'validFrom': { 'S': $valid.from }, 'validUntil': { 'S': $fromMillis($valid.until) }
              }`),
            // The lease as it was read, and that one had run out.
            ConditionExpression: 'attribute_not_exists(pk) OR validUntil = :before',
            ExpressionAttributeValues: { ':before': { S: jsonata('$before') } },
          },
        },
        {
          Put: {
            TableName: '${Transactions}',
            Item: jsonata(`{
                'pk': { 'S': 'CODE#' & $boothId }, 'sk': { 'S': 'CODE#' & $code }, 'entity': { 'S': 'CODE' },
                'code': { 'S': $code }, 'validFrom': { 'S': $valid.from }, 'validUntil': { 'S': $fromMillis($valid.until) },
                'remaining': { 'N': $string(${drinksPerCode('$store')}) },
                'ttl': { 'N': $string($ceil($valid.until / 1000) + ${keptSeconds}) }
              }`),
            ConditionExpression: 'attribute_not_exists(pk)',
          },
        },
      ],
      { conflict: 'Another screen was first?', next: 'Find code' },
    ),
    'Another screen was first?': {
      Type: 'Choice',
      Choices: [when('$tries >= 5', 'Unavailable')],
      Assign: { tries: jsonata('$tries + 1'), reads: 0 },
      Default: 'Step aside',
    },
    // Its code is there at once as a rule; screens that keep colliding part by chance.
    'Step aside': {
      Type: 'Wait',
      Seconds: jsonata('$tries = 1 ? 0 : $floor($random() * 2)'),
      Next: 'Read screen and lease',
    },
    'Find code': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:getItem',
      Arguments: {
        TableName: '${Transactions}',
        ConsistentRead: true,
        Key: { pk: { S: jsonata(`'CODE#' & $boothId`) }, sk: { S: jsonata(`'CODE#' & $code`) } },
      },
      Output: {
        statusCode: 200,
        body: jsonata(`$string({
          'code': $code,
          'url': $page & '?code=' & $code,
          'remaining': $number($states.result.Item.remaining.N),
          'validFrom': $states.result.Item.validFrom.S,
          'validUntil': $states.result.Item.validUntil.S
        })`),
      },
      ...patiently('DynamoDB'),
      Next: 'Code given',
    },
    'Code given': { Type: 'Succeed' },
    'Screen unknown': screenUnknown,
    'Not paired': fail('NotPaired', 'Show the pairing code of this screen to an organiser, who lets it show codes.'),
    ...visitorFailures,
  },
);
