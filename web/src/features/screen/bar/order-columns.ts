import type { Order } from '../../../api/types.ts';

/** A ready order leaves the screen after so long (the contract). */
const READY_MS = 600_000;
/** A number is fresh for as long as its motion takes, and a little longer for a message that was late. */
const FRESH_MS = 8000;

/** An order as the screen shows it. */
export interface ShownOrder {
  readonly orderId: string;
  /** What is called out. */
  readonly orderNumber: number;
  readonly drinkId: string | null;
  /** Since it was queued, or since it is ready; milliseconds, not below 0. */
  readonly ageMs: number;
  /** Whether a barista is at it. */
  readonly isMaking: boolean;
  /** Whether it has just become ready. */
  readonly isFresh: boolean;
}

/** Orders by number, and how many more there are than the screen has room for. */
export interface OrderColumn {
  readonly orders: readonly ShownOrder[];
  readonly more: number;
}

export interface OrderColumns {
  readonly preparing: OrderColumn;
  readonly ready: OrderColumn;
}

const byNumber = (a: ShownOrder, b: ShownOrder) => a.orderNumber - b.orderNumber;

function toShown(order: Order, since: string | null, now: number): ShownOrder[] {
  if (order.orderNumber === null || since === null) return [];
  const ageMs = Math.max(now - Date.parse(since), 0);
  return [
    {
      ...{ orderId: order.orderId, orderNumber: order.orderNumber, drinkId: order.drinkId, ageMs },
      isMaking: order.status === 'MAKING',
      isFresh: order.status === 'READY' && ageMs < FRESH_MS,
    },
  ];
}

/**
 * What the screen shows of the orders: who waits, and who may come. Where there are too many, the next to be served
 * stay of the first, and the latest of the second: they are the ones somebody looks up for.
 *
 * @param now the server's time, milliseconds since 1970
 * @param most rows that a column has room for
 */
export function orderColumns(orders: readonly Order[], now: number, most: number): OrderColumns {
  const preparing = orders
    .filter(({ status }) => status === 'QUEUED' || status === 'MAKING')
    .flatMap((order) => toShown(order, order.queuedAt, now))
    .sort(byNumber);
  const ready = orders
    .filter(({ status }) => status === 'READY')
    .flatMap((order) => toShown(order, order.readyAt, now))
    .filter(({ ageMs }) => ageMs < READY_MS)
    .sort((a, b) => a.ageMs - b.ageMs || b.orderNumber - a.orderNumber);
  return {
    preparing: { orders: preparing.slice(0, most), more: Math.max(preparing.length - most, 0) },
    ready: { orders: ready.slice(0, most).sort(byNumber), more: Math.max(ready.length - most, 0) },
  };
}

/** Whether there is nothing to wait for and nothing to fetch. */
export const isIdle = ({ preparing, ready }: OrderColumns): boolean =>
  preparing.orders.length === 0 && ready.orders.length === 0;
