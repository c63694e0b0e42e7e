import { useEffect, useRef } from 'react';
import type { OrderList } from '../../../api/live/merge-orders.ts';
import type { Order } from '../../../api/types.ts';

/** Orders that the station was making and that ended without it: nobody is waiting for them any more. */
export function departures(before: readonly Order[], list: OrderList, station: string): readonly Order[] {
  const here = new Set(list.orders.map(({ orderId }) => orderId));
  return before.flatMap((order) => {
    if (order.status !== 'MAKING' || order.station !== station || here.has(order.orderId)) return [];
    const ended = list.left.get(order.orderId);
    return ended && (ended.status === 'TIMED_OUT' || (ended.status === 'CANCELLED' && ended.by === 'VISITOR'))
      ? [ended]
      : [];
  });
}

/** Tells of each such order. */
export function useDepartures(
  list: OrderList | null | undefined,
  station: string,
  onDeparture: (order: Order) => void,
): void {
  const before = useRef<readonly Order[]>([]);
  const tell = useRef(onDeparture);
  tell.current = onDeparture;
  useEffect(() => {
    if (!list) return;
    for (const order of departures(before.current, list, station)) tell.current(order);
    before.current = list.orders;
  }, [list, station]);
}
