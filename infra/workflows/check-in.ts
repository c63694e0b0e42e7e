import { cleanCode, isCode, letsIn } from './parts/code.ts';
import { fail } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import { marks } from './parts/marks.ts';
import { readItems } from './parts/read-items.ts';
import {
  readBoothAndVisit,
  rejectMalformed,
  rejectMissingTicket,
  rejectUnknownBooth,
  visitKey,
  visitorFailures,
} from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

const visitDays = 7;

/** POST /booths/{b}/visits: gives the phone's ticket a visitor and a mark; a known ticket keeps both and lives longer. */
export const checkIn = command(
  'check-in',
  'A visitor checks in at the booth',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [
        ...rejectMalformed,
        when(`$exists($states.input.body.code) and $not($type($states.input.body.code) = 'string')`, 'Bad code'),
        ...rejectMissingTicket,
      ],
      Assign: {
        boothId: jsonata('$states.input.boothId'),
        visitKey: jsonata(visitKey),
        typed: jsonata(`$exists($states.input.body.code) ? ${cleanCode('$states.input.body.code')} : ''`),
        code: {},
        visitorId: jsonata('$uuid()'),
        mark: jsonata(`($marks := ${JSON.stringify(marks)}; $i := $floor($random() * $count($marks)); $marks[$i])`),
        expiresAt: jsonata(`$millis() + ${visitDays * 86_400_000}`),
        reads: 0,
      },
      Default: 'Came with a code?',
    },
    'Came with a code?': {
      Type: 'Choice',
      Choices: [when(isCode('$typed'), 'Read booth, visit and code')],
      Default: 'Read booth and visit',
    },
    ...readBoothAndVisit('May come in?'),
    ...readItems(
      'Read booth, visit and code',
      [
        [`'BOOTH#' & $boothId`, `'BOOTH'`],
        ['$visitKey', `'VISIT'`],
        [`'CODE#' & $boothId`, `'CODE#' & $typed`],
      ],
      { booth: 'BOOTH', visit: 'VISIT', code: 'CODE' },
      'May come in?',
    ),
    'May come in?': {
      Type: 'Choice',
      Choices: [
        ...rejectUnknownBooth,
        when(
          `$booth.entry.S = 'OPEN' or ($exists($visit.visitorId) and $toMillis($visit.expiresAt.S) > $millis())`,
          'Record visit',
        ),
        when(letsIn('$code'), 'Record visit'),
        when(`$typed = ''`, 'Code needed'),
      ],
      // One never issued counts as expired, and so does another booth's.
      Default: 'Code expired',
    },
    'Record visit': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Arguments: {
        TableName: '${Transactions}',
        Key: { pk: { S: jsonata('$visitKey') }, sk: { S: 'VISIT' } },
        UpdateExpression:
          'SET entity = :entity, boothId = :booth, visitorId = if_not_exists(visitorId, :visitor), mark = if_not_exists(mark, :mark), expiresAt = :expiresAt, #ttl = :ttl',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':entity': { S: 'VISIT' },
          ':booth': { S: jsonata('$boothId') },
          ':visitor': { S: jsonata('$visitorId') },
          ':mark': { S: jsonata('$mark') },
          ':expiresAt': { S: jsonata('$fromMillis($expiresAt)') },
          ':ttl': { N: jsonata('$string($ceil($expiresAt / 1000))') },
        },
        ReturnValues: 'ALL_NEW',
      },
      Output: {
        statusCode: jsonata('$states.result.Attributes.visitorId.S = $visitorId ? 201 : 200'),
        body: jsonata(`$string({
          'visitorId': $states.result.Attributes.visitorId.S,
          'mark': $states.result.Attributes.mark.S,
          'expiresAt': $states.result.Attributes.expiresAt.S
        })`),
      },
      ...patiently('DynamoDB'),
      Next: 'Checked in',
    },
    'Checked in': { Type: 'Succeed' },
    'Bad code': fail('InvalidRequest', 'The code is a text. Scan the QR code on the screen again.', { field: 'code' }),
    'Code needed': fail('CodeNeeded', 'This booth asks for the code on its screen. Scan the QR code there.'),
    'Code expired': fail('CodeExpired', 'This code is no longer valid. Scan the QR code on the screen again.'),
    ...visitorFailures,
  },
);
