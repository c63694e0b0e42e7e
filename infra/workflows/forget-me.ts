import { failures } from './parts/failures.ts';
import { jsonata, patiently, when } from './parts/language.ts';
import {
  readBoothAndVisit,
  rejectMalformed,
  rejectMissingTicket,
  rejectUnknownBooth,
  visitKey,
  visitorFailures,
} from './parts/visitor.ts';
import { command } from './parts/workflow.ts';

/**
 * DELETE /booths/{b}/visits/me: takes the visitor from the ticket; the ballots stay, linked to nobody.
 * For a day an empty item says that this ticket was forgotten, so that a repeated request is answered like the first.
 */
export const forgetMe = command(
  'forget-me',
  'A visitor is forgotten',
  'Well formed?',
  { transactions: ['dynamodb:BatchGetItem', 'dynamodb:UpdateItem'] },
  {
    'Well formed?': {
      Type: 'Choice',
      Choices: [...rejectMalformed, ...rejectMissingTicket],
      Assign: { boothId: jsonata('$states.input.boothId'), visitKey: jsonata(visitKey), reads: 0 },
      Default: 'Read booth and visit',
    },
    ...readBoothAndVisit('Known?'),
    'Known?': {
      Type: 'Choice',
      Choices: [...rejectUnknownBooth, when('$not($exists($visit.pk))', 'Ticket unknown')],
      Default: 'Erase visit',
    },
    'Erase visit': {
      Type: 'Task',
      Resource: 'arn:aws:states:::dynamodb:updateItem',
      Arguments: {
        TableName: '${Transactions}',
        Key: { pk: { S: jsonata('$visitKey') }, sk: { S: 'VISIT' } },
        UpdateExpression: 'SET entity = :entity, #ttl = :ttl REMOVE visitorId, mark, expiresAt, boothId',
        ExpressionAttributeNames: { '#ttl': 'ttl' },
        ExpressionAttributeValues: {
          ':entity': { S: 'VISIT' },
          ':ttl': { N: jsonata('$string($ceil($millis() / 1000) + 86400)') },
        },
      },
      Output: { statusCode: 204, body: jsonata(`''`) },
      ...patiently('DynamoDB'),
      Next: 'Forgotten',
    },
    Forgotten: { Type: 'Succeed' },
    'Ticket unknown': failures.ticketUnknown,
    ...visitorFailures,
  },
);
