import type { Order } from '../../../api/types.ts';

/** From how many seconds on an order has waited long, and too long. */
const LONG = 120;
const TOO_LONG = 300;

export type AgeLevel = 'FRESH' | 'LONG' | 'TOO_LONG';

export interface Age {
  /** Whole seconds since it came into its column. */
  readonly seconds: number;
  readonly level: AgeLevel;
}

function since({ status, queuedAt, makingAt, readyAt, startedAt }: Order): string {
  if (status === 'READY') return readyAt ?? startedAt;
  return (status === 'MAKING' ? makingAt : queuedAt) ?? startedAt;
}

/**
 * How long an order stands in its column. What is ready is never late: it waits for its customer.
 *
 * @param now the server's time, milliseconds since 1970
 */
export function ageOf(order: Order, now: number): Age {
  const seconds = Math.max(0, Math.floor((now - Date.parse(since(order))) / 1000));
  if (order.status === 'READY' || seconds < LONG) return { seconds, level: 'FRESH' };
  return { seconds, level: seconds < TOO_LONG ? 'LONG' : 'TOO_LONG' };
}
