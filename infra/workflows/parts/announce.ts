import { jsonata } from './language.ts';

const keptDays = 30;

/**
 * The EVENT item of the outbox, for the transaction that makes the change: the entity as one JSON text.
 * `stream` is `POLL#{id}` or `BOOTH`; all arguments are JSONata texts.
 */
export function announce(stream: string, entity: string, detailType: string, visibility: string) {
  return {
    Put: {
      TableName: '${Transactions}',
      Item: jsonata(`{
        'pk': { 'S': 'EVENT#' & ${entity}.boothId & '#' & ${stream} },
        'sk': { 'S': $pad($string(${entity}.version), -12, '0') & '#' & $uuid() },
        'entity': { 'S': 'EVENT' }, 'boothId': { 'S': ${entity}.boothId }, 'detailType': { 'S': ${detailType} },
        'visibility': { 'S': ${visibility} }, 'payload': { 'S': $string(${entity}) }, 'at': { 'S': $now() },
        'ttl': { 'N': $string($ceil($millis() / 1000) + ${keptDays * 86_400}) }
      }`),
    },
  };
}
