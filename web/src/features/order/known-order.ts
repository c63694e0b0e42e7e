import type { Order } from '../../api/types.ts';
import type { Held } from './held/held.ts';

/** Whether it takes a place in the queue. */
export function isOpen({ status }: Order): boolean {
  return status === 'STARTED' || status === 'QUEUED' || status === 'MAKING';
}

/** The order as it must be by now: an answer to a command may be ahead of the last state that was read. */
export function knownOrder(held: Held, order: Order | null | undefined): Order | null | undefined {
  if (!order || held.kind !== 'STARTED' || held.orderId !== order.orderId) return order;
  if (held.cancel === 'DONE' && isOpen(order)) return { ...order, status: 'CANCELLED', by: 'VISITOR', expiresAt: null };
  if (held.place === null || order.status !== 'STARTED') return order;
  const { drinkId = order.drinkId, modifiers = order.modifiers } = held.choice ?? {};
  return { ...order, status: 'QUEUED', orderNumber: held.place.orderNumber, drinkId, modifiers, expiresAt: null };
}
