import type { Order } from '../../../api/types.ts';

/** An order in the queue, but for what the test says. */
export function anOrder(change: Partial<Order>): Order {
  return {
    boothId: 'b',
    orderId: 'o',
    orderNumber: 1,
    status: 'QUEUED',
    by: null,
    reason: null,
    drinkId: 'latte',
    modifiers: {},
    station: null,
    startedAt: '2026-11-22T09:00:00.000Z',
    queuedAt: '2026-11-22T09:00:00.000Z',
    makingAt: null,
    readyAt: null,
    endedAt: null,
    expiresAt: null,
    journey: [],
    version: 2,
    ...change,
  };
}
