import { sleep } from '../wait-until.ts';
import type { BarClient, Settings } from './bar-client.ts';
import type { BarRecord } from './bar-record.ts';
import type { BarState } from './judge-bar.ts';
import { isOpen } from './orders.ts';
import { sumOfVersions } from './recount-orders.ts';

const PAUSE_MS = 500;
/** How long the figures may take to catch up with the orders. */
const SETTLING_READS = 60;
/** What the process of an order may need beyond its time. */
const SPARE_MS = 30_000;

type Timeouts = Pick<Settings, 'orderTimeoutSeconds' | 'makeTimeoutSeconds'>;

/** Waits until every order that was sent has come to its end, or for as long as the slowest of them could take. */
export async function waitForEnds(client: BarClient, { plans }: BarRecord, timeouts: Timeouts): Promise<void> {
  const longestMs = (timeouts.orderTimeoutSeconds + 2 * timeouts.makeTimeoutSeconds) * 1000 + SPARE_MS;
  const until = Date.now() + longestMs;
  while (Date.now() < until) {
    const orders = await client.orderLog();
    const waiting = orders.some((order) => {
      const plan = plans.get(order.orderId);
      return plan && (isOpen(order) || (order.status === 'READY' && plan.service !== 'LEAVE'));
    });
    if (!waiting) return;
    await sleep(PAUSE_MS);
  }
}

/** The bar once its figures have caught up with its orders, or after a while as it is. */
export async function settleBar(client: BarClient): Promise<BarState> {
  for (let read = 1; ; read += 1) {
    // The figures first: they can only be behind what is read after them.
    const drinks = await client.drinks();
    const orders = await client.orderLog();
    const store = await client.store();
    if (drinks.version === sumOfVersions(orders) || read === SETTLING_READS)
      return { orders, drinks, queueLength: store?.queueLength ?? 0 };
    await sleep(PAUSE_MS);
  }
}
