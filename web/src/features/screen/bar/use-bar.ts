import { useDrinks } from '../../../api/live/use-drinks.ts';
import { useOrders } from '../../../api/live/use-orders.ts';
import { useStore } from '../../../api/live/use-store.ts';
import type { Store } from '../../../api/types.ts';
import { serverNow } from '../../../browser/server-clock.ts';
import { useNow } from '../hooks/use-now.ts';
import { expectedWait } from './expected-wait.ts';
import { type OrderColumns, orderColumns } from './order-columns.ts';

export interface Bar {
  /** undefined: not known yet; null: there is none. */
  readonly store: Store | null | undefined;
  readonly columns: OrderColumns;
  /** Minutes that a drink takes just now; null where nobody knows. */
  readonly wait: number | null;
  readonly stale: boolean;
}

/**
 * The coffee bar as the screen shows it, kept up to date.
 *
 * @param most rows that a column has room for
 */
export function useBar(boothId: string, most: number): Bar {
  const store = useStore(boothId);
  const orders = useOrders(boothId);
  const drinks = useDrinks(boothId);
  useNow(1_000);
  return {
    store: store.data,
    columns: orderColumns(orders.data?.orders ?? [], serverNow(), most),
    wait: expectedWait(drinks.data?.waits ?? []),
    stale: store.stale || orders.stale,
  };
}
