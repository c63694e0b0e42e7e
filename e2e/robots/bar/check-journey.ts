import { isOpen, type Order } from './orders.ts';

const OPEN = ['STARTED', 'QUEUED', 'MAKING'];

/** From which states an event leads to which; no state: the beginning. A state of `*` stays what it is. */
const steps: Readonly<Record<string, { readonly from: readonly string[]; readonly to: string }>> = {
  'Order.Started': { from: [''], to: 'STARTED' },
  'Order.Queued': { from: ['STARTED'], to: 'QUEUED' },
  'Order.Making': { from: ['QUEUED', 'MAKING'], to: 'MAKING' },
  'Order.Unmade': { from: ['MAKING'], to: 'QUEUED' },
  'Order.Ready': { from: ['MAKING'], to: 'READY' },
  'Order.Collected': { from: ['READY'], to: 'COLLECTED' },
  'Order.Cancelled': { from: OPEN, to: 'CANCELLED' },
  'Order.TimedOut': { from: OPEN, to: 'TIMED_OUT' },
  'Order.Postponed': { from: OPEN, to: '*' },
};

/** What is wrong with an order's journey, or undefined: one legal step per version, in time, to the state it is in. */
export function faultOfJourney(order: Order): string | undefined {
  let status = '';
  let before = '';
  for (const { at, event } of order.journey) {
    const step = steps[event];
    if (step === undefined) return `${event} is no event of an order`;
    if (!step.from.includes(status)) return `${event} can't follow ${status || 'nothing'}`;
    if (at < before) return `${event} at ${at} comes after ${before}`;
    if (step.to !== '*') status = step.to;
    before = at;
  }
  if (status !== order.status) return `its journey ends ${status || 'nowhere'}, but it is ${order.status}`;
  if (order.journey.length !== order.version) return `${order.journey.length} steps to version ${order.version}`;
  return faultOfTimes(order);
}

/** The times beside the journey say the same as it does. */
function faultOfTimes(order: Order): string | undefined {
  const when = (...events: readonly string[]) => order.journey.find(({ event }) => events.includes(event))?.at;
  const times: readonly (readonly [string, string | null | undefined, string | undefined])[] = [
    ['queuedAt', order.queuedAt, when('Order.Queued')],
    ['readyAt', order.readyAt, when('Order.Ready')],
    ['endedAt', order.endedAt, when('Order.Collected', 'Order.Cancelled', 'Order.TimedOut')],
  ];
  const wrong = times.find(([, at, stepAt]) => (at ?? undefined) !== stepAt);
  if (wrong !== undefined) return `${wrong[0]} is ${wrong[1] ?? 'missing'}, its step ${wrong[2] ?? 'missing'}`;
  if (isOpen(order) !== (typeof order.expiresAt === 'string')) return `${order.status} and expires ${order.expiresAt}`;
  return undefined;
}
