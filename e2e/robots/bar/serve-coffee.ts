import type { Random } from '../random.ts';
import { type Patience, tryPatiently } from '../try-patiently.ts';
import type { BarClient, ServeVerb } from './bar-client.ts';
import type { BarRecord } from './bar-record.ts';
import { isRefusedBy } from './order-coffee.ts';
import type { Order } from './orders.ts';
import { type PlannedOrder, pick } from './plan-orders.ts';

const LOOK_MS = 150;
/** Baristas reach for one of the first few, so that they also reach for the same. */
const WITHIN_REACH = 3;
const REASON = 'The milk has run out';

const events: Readonly<Record<ServeVerb, string>> = {
  make: 'Order.Making',
  unmake: 'Order.Unmade',
  ready: 'Order.Ready',
  collect: 'Order.Collected',
};

export interface Serving {
  readonly client: Pick<BarClient, 'orders' | 'serve' | 'refuse'>;
  readonly station: string;
  readonly random: Random;
  readonly patience: Patience;
  readonly record: BarRecord;
  /** Orders that were given back once; shared by all baristas. */
  readonly givenBack: Set<string>;
  readonly isClosed: () => boolean;
}

/** One barista at one station, until the bar closes: does with each order what was planned, and with nobody else's. */
export async function serveCoffee(serving: Serving): Promise<void> {
  const { client, station, record, patience, random, givenBack, isClosed } = serving;
  while (!isClosed()) {
    const looked = await tryPatiently(() => client.orders(), patience);
    if (!looked.ok) record.fail(looked.problem);
    const next = looked.ok ? choose(looked.value) : undefined;
    if (next === undefined) await patience.sleep(LOOK_MS + LOOK_MS * random());
    else await serve(next.order, next.plan);
  }

  function choose(orders: readonly Order[]) {
    const tasks = orders.flatMap((order) => {
      const plan = record.plans.get(order.orderId);
      return plan && isTask(order, plan) ? [{ order, plan }] : [];
    });
    tasks.sort((one, other) => (one.order.orderNumber ?? 0) - (other.order.orderNumber ?? 0));
    return tasks.length > 0 ? pick(tasks.slice(0, WITHIN_REACH), random) : undefined;
  }

  function isTask({ status, station: claimedBy }: Order, { service }: PlannedOrder): boolean {
    if (status === 'MAKING') return service === 'TAKE_OVER' && claimedBy !== station;
    return status === 'QUEUED' && service !== 'IGNORE';
  }

  async function serve({ orderId, status }: Order, plan: PlannedOrder): Promise<void> {
    if (plan.service === 'REFUSE') return refuse(orderId);
    const takesOver = status === 'MAKING';
    if (!(await command(orderId, 'make', takesOver))) return;
    if (plan.service === 'FORGET' || (plan.service === 'TAKE_OVER' && !takesOver)) return;
    await patience.sleep(plan.makeMs);
    if (plan.service === 'UNMAKE' && !givenBack.has(orderId)) {
      givenBack.add(orderId);
      await command(orderId, 'unmake');
      return;
    }
    if (!(await command(orderId, 'ready')) || plan.service === 'LEAVE') return;
    await patience.sleep(plan.collectMs);
    await command(orderId, 'collect');
  }

  async function command(orderId: string, verb: ServeVerb, takeOver = false): Promise<boolean> {
    const tried = await tryPatiently(() => client.serve(orderId, verb, station, takeOver), patience);
    const end = verb === 'collect' ? { end: { status: 'COLLECTED' } } : {};
    if (tried.ok) record.acknowledge({ orderId, event: events[verb], ...end });
    else refused(tried.problem);
    return tried.ok;
  }

  async function refuse(orderId: string): Promise<void> {
    const tried = await tryPatiently(() => client.refuse(orderId, REASON), patience);
    const end = { status: 'CANCELLED', by: 'BARISTA', reason: REASON };
    if (tried.ok) record.acknowledge({ orderId, event: 'Order.Cancelled', end });
    else refused(tried.problem);
  }

  /** Another barista, the customer or the clock was quicker: that is what races are for. */
  function refused(problem: unknown): void {
    if (isRefusedBy(problem, ['WrongState', 'ClaimedByOther'])) record.count('another was quicker');
    else record.fail(problem);
  }
}
