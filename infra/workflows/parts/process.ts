import { fail } from './failures.ts';
import { isId, jsonata, retry, type State, when } from './language.ts';

/** What the process of an order and those who begin and resume it have in common. */

const payload = '$states.input.payload';
const isOrderId = (value: string) => `($type(${value}) = 'string' and $contains(${value}, /^[0-9a-f-]{36}$/))`;

/** The first state: which order it is. `orderId` is its text; `from` an event, or an input that names it. */
const whichOrder = (orderId: string, parsed: string, next: string, assign: Record<string, unknown> = {}): State => ({
  Type: 'Choice',
  Choices: [when(`$not(${isId('$states.input.boothId')} and ${parsed})`, 'No order named')],
  Assign: { boothId: jsonata('$states.input.boothId'), orderId: jsonata(orderId), ...assign },
  Default: next,
});

/** For an event as the rules hand it on: `{boothId, payload}`, the order as JSON text. It only says which order it is. */
export const orderOfEvent = (next: string): State =>
  whichOrder(
    `$parse(${payload}).orderId`,
    `($type(${payload}) = 'string' ? ${isOrderId(`$parse(${payload}).orderId`)} : false)`,
    next,
  );

export const orderOfInput = (next: string, assign: Record<string, unknown>): State =>
  whichOrder('$states.input.orderId', isOrderId('$states.input.orderId'), next, assign);

export const noOrderNamed = fail('InvalidRequest', 'The input names no booth and order.');

/** No caller waits, so a fault may pass in its own time: some minutes. */
export const atLeisure = { Retry: [{ ...retry('DynamoDb', 8), MaxDelaySeconds: 60 }] };

/** Reads the ORDER item as `$orderItem`, or `{}`. */
export const readOrderItem = (next: string): State => ({
  Type: 'Task',
  Resource: 'arn:aws:states:::aws-sdk:dynamodb:getItem',
  Arguments: {
    TableName: '${Transactions}',
    ConsistentRead: true,
    Key: { pk: { S: jsonata(`'ORDERS#' & $boothId`) }, sk: { S: jsonata('$orderId') } },
  },
  Assign: { orderItem: jsonata('$exists($states.result.Item) ? $states.result.Item : {}') },
  ...atLeisure,
  Next: next,
});
