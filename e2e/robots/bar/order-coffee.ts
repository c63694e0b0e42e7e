import { Refused } from '../errors.ts';
import { type Patience, tryPatiently } from '../try-patiently.ts';
import type { BarClient } from './bar-client.ts';
import type { BarRecord } from './bar-record.ts';
import type { PlannedCustomer, PlannedOrder } from './plan-orders.ts';

/** How often a customer looks for a free place and a fresh code, and what they are told where there is none. */
const LOOKS = 120;
const comeBack = ['QueueFull', 'CodeUsedUp', 'CodeExpired'];

export interface Ordering {
  readonly client: Pick<BarClient, 'checkIn' | 'code' | 'start' | 'choose' | 'cancel'>;
  /** Ticket of the screen that shows the code. */
  readonly screen: string;
  readonly newTicket: () => string;
  readonly newOrderId: () => string;
  /** Waits until so many milliseconds after the start; false where the run ends before that. */
  readonly waitUntil: (at: number) => Promise<boolean>;
  readonly patience: Patience;
  readonly record: BarRecord;
}

/** One customer's whole visit: scans, checks in, orders, and does with each order what was planned. */
export async function orderCoffee({ at, orders }: PlannedCustomer, ordering: Ordering): Promise<void> {
  const { client, record, patience } = ordering;
  if (!(await ordering.waitUntil(at))) return;
  const ticket = ordering.newTicket();
  for (const planned of orders) {
    const orderId = ordering.newOrderId();
    record.plans.set(orderId, planned);
    if (!(await start(orderId))) return;
    await goOn(orderId, planned);
  }

  /** Tries again while there is no place or no drink left, as somebody does who looks up at the screen. */
  async function start(orderId: string): Promise<boolean> {
    for (let look = 1; ; look += 1) {
      const tried = await tryPatiently(async () => {
        const { code } = await client.code(ordering.screen);
        await client.checkIn(ticket, code);
        return client.start(ticket, orderId, code);
      }, patience);
      if (tried.ok) {
        record.acknowledge({ orderId, event: 'Order.Started' });
        return true;
      }
      if (look === LOOKS || !isRefusedBy(tried.problem, comeBack)) {
        record.fail(tried.problem);
        return false;
      }
      record.count('told to come back');
      await patience.sleep(500 + 500 * patience.random());
    }
  }

  async function goOn(orderId: string, planned: PlannedOrder): Promise<void> {
    const { wish, chooseMs, cancelMs } = planned;
    if (wish === 'NEVER_CHOOSE') return;
    await patience.sleep(chooseMs);
    if (wish !== 'CANCEL_EARLY') {
      const chosen = await command(planned.twice, () => client.choose(ticket, orderId, planned), ['WrongState']);
      for (const { orderNumber } of chosen)
        record.acknowledge({ orderId, event: 'Order.Queued', orderNumber, drinkId: planned.drinkId });
      if (chosen.length === 0 || wish === 'DRINK') return;
      await patience.sleep(cancelMs);
    }
    const cancelled = await command(planned.twice, () => client.cancel(ticket, orderId), ['WrongState']);
    const end = { status: 'CANCELLED', by: 'VISITOR' };
    for (const _ of cancelled) record.acknowledge({ orderId, event: 'Order.Cancelled', end });
  }

  /** Gives the answers, two where it was sent twice; `late` names refusals that may well come. */
  async function command<T>(twice: boolean, send: () => Promise<T>, late: readonly string[]): Promise<readonly T[]> {
    const tries = await Promise.all([...Array(twice ? 2 : 1)].map(() => tryPatiently(send, patience)));
    return tries.flatMap((tried) => {
      if (tried.ok) return [tried.value];
      if (isRefusedBy(tried.problem, late)) record.count('too late');
      else record.fail(tried.problem);
      return [];
    });
  }
}

/** Whether the booth said no with one of these codes. */
export function isRefusedBy(problem: unknown, codes: readonly string[]): boolean {
  return problem instanceof Refused && codes.includes(problem.code);
}
