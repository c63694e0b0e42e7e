import type { Order } from '../../../api/types.ts';

export const stages = ['ORDERED', 'QUEUED', 'MAKING', 'READY'] as const;

/** How far the order has come: the stages behind it, and the one it is in. */
export function stagesDone(order: Order): number {
  switch (order.status) {
    case 'STARTED':
      return 1;
    case 'QUEUED':
      return 2;
    case 'MAKING':
      return 3;
    case 'READY':
    case 'COLLECTED':
      return 4;
    case 'CANCELLED':
    case 'TIMED_OUT':
      return order.makingAt !== null ? 3 : order.queuedAt !== null ? 2 : 1;
    default:
      return order.status satisfies never;
  }
}

/** Seconds from the first step to the cup; null before there is one. */
export function secondsToCup(order: Order): number | null {
  if (order.readyAt === null) return null;
  return Math.max(0, Math.round((Date.parse(order.readyAt) - Date.parse(order.startedAt)) / 1000));
}
