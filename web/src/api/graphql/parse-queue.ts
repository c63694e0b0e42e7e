import { type Fields, parseFields, parseList, parseNumber, parseOptional, parseString } from '../parse.ts';

/** The queue at the bar. */
export interface Queue {
  /** Who waits for a drink or for the barista to finish it, or may fetch it. */
  orders: readonly { orderId: string; orderNumber: number | null; status: string }[];
  /** Mean seconds from the choice to the cup, of the last few; drinks that nobody had yet have none. */
  waits: readonly { drinkId: string; seconds: number }[];
  /** The server's time of the answer, ISO 8601; null where the bar has no figures. */
  asOf: string | null;
}

function parseWaiting(value: unknown, what: string): Queue['orders'][number] {
  const order = parseFields(value, what);
  return {
    orderId: parseString(order.orderId, `${what}.orderId`),
    orderNumber: parseOptional(order.orderNumber, `${what}.orderNumber`, parseNumber),
    status: parseString(order.status, `${what}.status`),
  };
}

function parseWait(value: unknown, what: string): Queue['waits'][number] {
  const wait = parseFields(value, what);
  return {
    drinkId: parseString(wait.drinkId, `${what}.drinkId`),
    seconds: parseNumber(wait.seconds, `${what}.seconds`),
  };
}

/** The answer to the query of the queue. */
export function parseQueue(data: Fields): Queue {
  const drinks = parseOptional(data.drinks, 'drinks', parseFields);
  return {
    orders: parseList(data.orders, 'orders', parseWaiting),
    waits: drinks === null ? [] : parseList(drinks.waits, 'drinks.waits', parseWait),
    asOf: drinks === null ? null : parseString(drinks.asOf, 'drinks.asOf'),
  };
}
