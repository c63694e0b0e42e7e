import { parseOrder } from '../../../../api/graphql/parse-order.ts';
import { parseFields, parseList, parseOptional, parseString } from '../../../../api/parse.ts';
import type { Order } from '../../../../api/types.ts';
import { staffQuery } from '../../../../staff/staff-query.ts';
import { type Page, patiently, readPages } from '../../results/votes/read-pages.ts';

const orderLogQuery = `query OrderLog($boothId: ID!, $after: String) { orderLog(boothId: $boothId, after: $after) {
  items { boothId orderId orderNumber status by reason drinkId modifiers station startedAt queuedAt makingAt readyAt
    endedAt expiresAt journey { at event } version } next } }`;

/** A page of orders as the API gives it. */
export function parseOrderPage(value: unknown): Page<Order> {
  const page = parseFields(value, 'orderLog');
  return {
    items: parseList(page.items, 'orderLog.items', parseOrder),
    next: parseOptional(page.next, 'orderLog.next', parseString),
  };
}

/** All orders that a booth ever had, in time. Throws the errors of the API, and the signal's reason once it is given up. */
export async function fetchOrders(
  boothId: string,
  onProgress: (orders: number) => void,
  signal: AbortSignal,
): Promise<Order[]> {
  const orders = await readPages(
    patiently(async (after) => {
      const variables = { boothId, ...(after !== null && { after }) };
      return parseOrderPage((await staffQuery(orderLogQuery, variables)).orderLog);
    }, signal),
    onProgress,
    signal,
  );
  // They come by their ids; the times are ISO 8601 in UTC, so they compare as strings.
  return orders.sort((a, b) => (a.startedAt < b.startedAt ? -1 : a.startedAt > b.startedAt ? 1 : 0));
}
