import { parseFields, parseNumber, parseString } from '../parse.ts';
import { orderPath } from './order-path.ts';
import { sendCommand } from './send-command.ts';

/** What somebody wants to drink. */
export interface ChosenDrink {
  drinkId: string;
  /** Choice by modifier. */
  modifiers: Readonly<Record<string, string>>;
}

/** An order in the queue. */
export interface QueuedOrder {
  orderNumber: number;
  /** 1 is the next; 0 where it waits no longer. */
  position: number;
  /** From the choice to the cup, as it has been of late. */
  waitSeconds: number;
}

export function parseQueuedOrder(value: unknown): QueuedOrder {
  const order = parseFields(value, 'order');
  parseString(order.orderId, 'order.orderId');
  return {
    orderNumber: parseNumber(order.orderNumber, 'order.orderNumber'),
    position: parseNumber(order.position, 'order.position'),
    waitSeconds: parseNumber(order.waitSeconds, 'order.waitSeconds'),
  };
}

/**
 * Chooses the drink: the order gets its number. Repeating the same choice is harmless. Refused with WrongState
 * (`status`, `by`), NotOnMenu or SoldOut.
 */
export async function chooseDrink(
  boothId: string,
  orderId: string,
  ticket: string,
  drink: ChosenDrink,
): Promise<QueuedOrder> {
  const path = `${orderPath(boothId, orderId)}/drink`;
  return parseQueuedOrder(await sendCommand({ method: 'PUT', path, ticket, body: drink }));
}
