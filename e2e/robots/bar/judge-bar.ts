import { faultOfJourney } from './check-journey.ts';
import { type Drinks, isOpen, type Order } from './orders.ts';
import { readFigures, recountOrders } from './recount-orders.ts';

/** A command that the booth answered with success, and what the answer said. */
export interface Acknowledged {
  readonly orderId: string;
  /** The step of the journey that it stands for. */
  readonly event: string;
  readonly orderNumber?: number;
  readonly drinkId?: string;
  /** The state that it led to was an end. */
  readonly end?: { readonly status: string; readonly by?: string; readonly reason?: string };
}

export interface BarState {
  /** Every order of the booth, whoever's. */
  readonly orders: readonly Order[];
  readonly queueLength: number;
  readonly drinks: Drinks;
}

export interface Check {
  readonly name: string;
  /** How many were looked at. */
  readonly checked: number;
  /** What is wrong, a sentence each. */
  readonly faults: readonly string[];
}

const ENDS = ['COLLECTED', 'CANCELLED', 'TIMED_OUT'];

/** What holds of a bar where the orders `sent`, by their ids, have come and gone. */
export function judgeBar(sent: readonly string[], said: readonly Acknowledged[], state: BarState): readonly Check[] {
  const { orders } = state;
  const ours = orders.filter(({ orderId }) => sent.includes(orderId));
  const each = (name: string, of: readonly Order[], fault: (order: Order) => string | undefined): Check => ({
    name,
    checked: of.length,
    faults: of.flatMap((order) => {
      const found = fault(order);
      return found === undefined ? [] : [`${nameOf(order)}: ${found}.`];
    }),
  });
  return [
    each('orders in one end state, or ready', ours, faultOfEnd),
    checkPlaces(state),
    checkNumbers(orders),
    each('journeys whole and in order', orders, faultOfJourney),
    checkFigures(state),
    checkAcknowledged(said, orders),
  ];
}

/** What the booth refused or never answered although nothing stood against it, by how often. */
export function checkAnswers(answered: number, problems: ReadonlyMap<string, number>): Check {
  const faults = [...problems].map(([said, times]) => `${times} × ${said}`);
  return { name: 'nothing refused without need', checked: answered, faults };
}

function faultOfEnd({ status, by, orderNumber }: Order): string | undefined {
  if (status === 'READY') return undefined;
  if (!ENDS.includes(status)) return `it is still ${status}`;
  if (status === 'COLLECTED') return undefined;
  const whose = status === 'CANCELLED' ? ['VISITOR', 'BARISTA'] : [orderNumber ? 'BARISTA' : 'VISITOR'];
  return whose.includes(by ?? '') ? undefined : `it is ${status} by ${by ?? 'nobody'}, not by ${whose.join(' or ')}`;
}

function checkPlaces({ orders, queueLength }: BarState): Check {
  const open = orders.filter(isOpen).length;
  const faults = queueLength === open ? [] : [`${queueLength} places are taken, but ${open} orders are open.`];
  return { name: 'places taken by open orders alone', checked: queueLength, faults };
}

function checkNumbers(orders: readonly Order[]): Check {
  const numbers = orders.flatMap(({ orderNumber }) => orderNumber ?? []).sort((one, other) => one - other);
  const wrong = numbers.findIndex((number, index) => number !== index + 1);
  const faults = wrong < 0 ? [] : [`Number ${numbers[wrong]} comes ${wrong + 1}th.`];
  const without = orders.filter(({ orderNumber, queuedAt }) => Boolean(orderNumber) !== Boolean(queuedAt));
  const halves = without.map((order) => `${nameOf(order)}: it has a number or a place in the queue, not both.`);
  return { name: `numbers 1 to ${numbers.length}`, checked: numbers.length, faults: [...faults, ...halves] };
}

function checkFigures({ orders, drinks }: BarState): Check {
  const [counted, shown] = [recountOrders(orders), readFigures(drinks)];
  const names = [...new Set([...counted.keys(), ...shown.keys()])];
  const wrong = names.filter((name) => counted.get(name) !== shown.get(name));
  const faults = wrong.map((name) => `${name}: ${shown.get(name) ?? 0} shown, ${counted.get(name) ?? 0} counted.`);
  return { name: 'figures equal to a recount', checked: names.length, faults };
}

function checkAcknowledged(said: readonly Acknowledged[], orders: readonly Order[]): Check {
  const byId = new Map(orders.map((order) => [order.orderId, order]));
  const faults = said.flatMap((one) => {
    const fault = faultOfAcknowledged(one, byId.get(one.orderId));
    return fault === undefined ? [] : [`${one.event} of ${one.orderId}: ${fault}.`];
  });
  return { name: 'acknowledged is stored', checked: said.length, faults };
}

function faultOfAcknowledged(said: Acknowledged, order: Order | undefined): string | undefined {
  if (order === undefined) return 'there is no such order';
  if (!order.journey.some(({ event }) => event === said.event)) return 'it is not in the journey';
  for (const name of ['orderNumber', 'drinkId'] as const) {
    if (said[name] !== undefined && said[name] !== order[name])
      return `its ${name} was ${said[name]} and is ${order[name]}`;
  }
  for (const name of ['status', 'by', 'reason'] as const) {
    if (said.end?.[name] !== undefined && said.end[name] !== order[name])
      return `its ${name} was ${said.end[name]} and is ${order[name]}`;
  }
  return undefined;
}

const nameOf = ({ orderNumber, orderId }: Order) => (orderNumber ? `Number ${orderNumber}` : `Order ${orderId}`);
