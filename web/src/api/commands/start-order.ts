import { parseFields, parseOneOf, parseOptional, parseString } from '../parse.ts';
import { type OrderStatus, orderStatuses } from '../types.ts';
import { orderPath } from './order-path.ts';
import { sendCommand } from './send-command.ts';

/** An order that has its place in the queue. */
export interface StartedOrder {
  orderId: string;
  /** STARTED, unless the answer to an earlier attempt was lost and the order has gone on. */
  status: OrderStatus;
  /** Until when a drink must be chosen, ISO 8601; null for an order that is past it. */
  expiresAt: string | null;
}

export function parseStartedOrder(value: unknown): StartedOrder {
  const order = parseFields(value, 'order');
  return {
    orderId: parseString(order.orderId, 'order.orderId'),
    status: parseOneOf(order.status, 'order.status', orderStatuses),
    expiresAt: parseOptional(order.expiresAt, 'order.expiresAt', parseString),
  };
}

/**
 * Takes a place in the queue and a use of the code. Repeating it with the same id takes nothing more. Refused with
 * StoreClosed, QueueFull (`waitSeconds`), OrderLimitReached (`orderId`), CodeUsedUp or CodeExpired.
 *
 * @param orderId a UUID in small letters, made by this phone
 */
export async function startOrder(
  boothId: string,
  orderId: string,
  ticket: string,
  code: string,
): Promise<StartedOrder> {
  const path = orderPath(boothId, orderId);
  return parseStartedOrder(await sendCommand({ method: 'PUT', path, ticket, body: { code } }));
}
