import { UnexpectedAnswer } from '../errors.ts';
import { parseFields, parseList, parseNumber, parseOneOf, parseOptional, parseString } from '../parse.ts';
import { type Order, orderStatuses, type Step } from '../types.ts';

function parseJson(text: string, what: string): unknown {
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new UnexpectedAnswer(`${what} should be JSON`, { cause });
  }
}

/** Choice by modifier: AppSync writes an AWSJSON as text. */
function parseModifiers(value: unknown, what: string): Record<string, string> {
  const fields = parseFields(typeof value === 'string' ? parseJson(value, what) : value, what);
  return Object.fromEntries(Object.entries(fields).map(([id, choice]) => [id, parseString(choice, `${what}.${id}`)]));
}

function parseStep(value: unknown, what: string): Step {
  const step = parseFields(value, what);
  return { at: parseString(step.at, `${what}.at`), event: parseString(step.event, `${what}.event`) };
}

/** An order as the API shows it. */
export function parseOrder(value: unknown): Order {
  const order = parseFields(value, 'order');
  const text = (name: string) => parseOptional(order[name], `order.${name}`, parseString);
  return {
    boothId: parseString(order.boothId, 'order.boothId'),
    orderId: parseString(order.orderId, 'order.orderId'),
    orderNumber: parseOptional(order.orderNumber, 'order.orderNumber', parseNumber),
    status: parseOneOf(order.status, 'order.status', orderStatuses),
    by: text('by'),
    reason: text('reason'),
    drinkId: text('drinkId'),
    modifiers: parseOptional(order.modifiers, 'order.modifiers', parseModifiers) ?? {},
    station: text('station'),
    startedAt: parseString(order.startedAt, 'order.startedAt'),
    queuedAt: text('queuedAt'),
    makingAt: text('makingAt'),
    readyAt: text('readyAt'),
    endedAt: text('endedAt'),
    expiresAt: text('expiresAt'),
    journey: parseList(order.journey, 'order.journey', parseStep),
    version: parseNumber(order.version, 'order.version'),
  };
}
