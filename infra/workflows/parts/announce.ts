import { jsonata } from './language.ts';

const keptDays = 30;

/**
 * JSONata text of the EVENT item of the outbox: the entity as one JSON text. `stream` is `POLL#{id}`, `ORDER#{id}`,
 * `STORE` or `BOOTH`; all arguments are JSONata texts. `traceId` is the request's id where a request asked for it, so that
 * an event leads back to the gateway's log; else the execution's name.
 */
const eventItem = (stream: string, entity: string, detailType: string, visibility: string) => `{
  'pk': { 'S': 'EVENT#' & ${entity}.boothId & '#' & ${stream} },
  'sk': { 'S': $pad($string(${entity}.version), -12, '0') & '#' & $uuid() },
  'entity': { 'S': 'EVENT' }, 'boothId': { 'S': ${entity}.boothId }, 'detailType': { 'S': ${detailType} },
  'visibility': { 'S': ${visibility} }, 'payload': { 'S': $string(${entity}) }, 'at': { 'S': $now() },
  'traceId': { 'S': ($asked := $states.context.Execution.Input.requestId;
    $type($asked) = 'string' and $asked != '' ? $asked : $states.context.Execution.Name) },
  'ttl': { 'N': $string($ceil($millis() / 1000) + ${keptDays * 86_400}) }
}`;

/** JSONata text of the Put, for a transaction that is one expression as a whole. */
export const announcement = (stream: string, entity: string, detailType: string, visibility = `'PUBLIC'`) =>
  `{ 'Put': { 'TableName': '\${Transactions}', 'Item': ${eventItem(stream, entity, detailType, visibility)} } }`;

/** The Put of the EVENT item, for the transaction that makes the change. */
export function announce(stream: string, entity: string, detailType: string, visibility: string) {
  return {
    Put: { TableName: '${Transactions}', Item: jsonata(eventItem(stream, entity, detailType, visibility)) },
  };
}
