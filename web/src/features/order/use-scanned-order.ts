import { useEffect, useRef } from 'react';
import type { Order } from '../../api/types.ts';
import { codeAt } from '../../visit/code.ts';
import type { OrderBox } from './held/order-box.ts';
import { isOpen } from './known-order.ts';

/**
 * Begins an order for whoever comes with a code in the address, once, and takes the code out of it: loading the page
 * again goes on with that order instead of beginning another. An order that is under way or ready goes before.
 *
 * @param order that is held; undefined while it isn't known
 */
export function useScannedOrder(boothId: string, box: OrderBox, order: Order | null | undefined): void {
  const scanned = useRef<string | null | undefined>(undefined);
  if (scanned.current === undefined) {
    scanned.current = new URLSearchParams(location.search).has('code') ? codeAt(boothId) : null;
  }
  useEffect(() => {
    const code = scanned.current;
    if (code === null || code === undefined) return;
    history.replaceState(history.state, '', location.pathname);
    const held = box.held();
    if (held.kind === 'STARTED' && order === undefined) return;
    scanned.current = null;
    const busy = held.kind === 'STARTED' && order && (isOpen(order) || order.status === 'READY');
    if (!busy) box.start(code);
  }, [box, order]);
}
