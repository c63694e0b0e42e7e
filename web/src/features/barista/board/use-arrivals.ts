import { useEffect, useRef, useState } from 'react';
import type { OrderList } from '../../../api/live/merge-orders.ts';
import type { Order } from '../../../api/types.ts';

/** Orders in the queue that weren't known before; those of the first list aren't news. */
export function arrivals(seen: ReadonlySet<string> | null, orders: readonly Order[]): readonly Order[] {
  if (seen === null) return [];
  return orders.filter(({ orderId, status }) => status === 'QUEUED' && !seen.has(orderId));
}

/**
 * The orders that came in last.
 *
 * @param isOurs whether the order was tapped in here, which is no news to anybody
 */
export function useArrivals(
  list: OrderList | null | undefined,
  isOurs: (orderId: string) => boolean,
  onArrival: () => void,
): readonly Order[] {
  const seen = useRef<Set<string> | null>(null);
  const [last, setLast] = useState<readonly Order[]>([]);
  const latest = useRef({ isOurs, onArrival });
  latest.current = { isOurs, onArrival };
  useEffect(() => {
    if (!list) return;
    const fresh = arrivals(seen.current, list.orders).filter(({ orderId }) => !latest.current.isOurs(orderId));
    seen.current ??= new Set();
    for (const { orderId } of list.orders) seen.current.add(orderId);
    if (fresh.length === 0) return;
    setLast(fresh);
    latest.current.onArrival();
  }, [list]);
  return last;
}
