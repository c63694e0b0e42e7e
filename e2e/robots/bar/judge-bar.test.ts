import { expect, test } from 'vitest';
import { type Acknowledged, type BarState, checkAnswers, judgeBar } from './judge-bar.ts';
import type { Order } from './orders.ts';
import { showChecks } from './show-checks.ts';

const at = (second: number) => `2026-11-22T09:00:${String(second).padStart(2, '0')}.000Z`;
const steps = (...events: readonly string[]) =>
  events.map((event, index) => ({ at: at(index), event: `Order.${event}` }));

const collected: Order = {
  orderId: 'one',
  orderNumber: 1,
  status: 'COLLECTED',
  drinkId: 'latte',
  modifiers: '{"milk":"oat"}',
  queuedAt: at(1),
  readyAt: at(5),
  endedAt: at(6),
  journey: steps('Started', 'Queued', 'Making', 'Unmade', 'Making', 'Ready', 'Collected'),
  version: 7,
};
const neverChosen: Order = {
  orderId: 'two',
  status: 'TIMED_OUT',
  by: 'VISITOR',
  endedAt: at(2),
  journey: steps('Started', 'Postponed', 'TimedOut'),
  version: 3,
};
const refused: Order = {
  orderId: 'three',
  orderNumber: 2,
  status: 'CANCELLED',
  by: 'BARISTA',
  reason: 'No milk',
  drinkId: 'latte',
  queuedAt: at(1),
  endedAt: at(2),
  journey: steps('Started', 'Queued', 'Cancelled'),
  version: 3,
};
const said: readonly Acknowledged[] = [
  { orderId: 'one', event: 'Order.Queued', orderNumber: 1, drinkId: 'latte' },
  { orderId: 'two', event: 'Order.Started' },
  { orderId: 'three', event: 'Order.Cancelled', end: { status: 'CANCELLED', by: 'BARISTA', reason: 'No milk' } },
];
const exact: BarState = {
  orders: [collected, neverChosen, refused],
  queueLength: 0,
  drinks: {
    byStatus: [
      { key: 'STARTED', count: 0 },
      { key: 'COLLECTED', count: 1 },
      { key: 'CANCELLED', count: 1 },
      { key: 'TIMED_OUT', count: 1 },
    ],
    byDrink: [{ key: 'latte', count: 2 }],
    byHour: [{ key: '2026-11-22T09', count: 2 }],
    byModifier: [{ key: 'milk#oat', count: 1 }],
    waits: [{ drinkId: 'latte', seconds: 4 }],
    version: 13,
  },
};

const faults = (change: Partial<BarState>, acknowledged = said) =>
  judgeBar(['one', 'two', 'three'], acknowledged, { ...exact, ...change }).flatMap((check) =>
    check.faults.map((fault) => `${check.name}: ${fault}`),
  );
const withOrder = (order: Order, change: Partial<Order>) => ({
  orders: exact.orders.map((one) => (one === order ? { ...one, ...change } : one)),
});

test('an exact bar is found exact', () => {
  expect(faults({})).toEqual([]);
});

test.each<[string, Partial<BarState>, RegExp]>([
  ['an order that never ended', withOrder(neverChosen, { status: 'STARTED' }), /still STARTED/],
  ['a time-out by the wrong one', withOrder(neverChosen, { by: 'BARISTA' }), /TIMED_OUT by BARISTA, not by VISITOR/],
  ['a place that was never given back', { queueLength: 1 }, /1 places are taken, but 0 orders are open/],
  ['a gap in the numbers', withOrder(refused, { orderNumber: 3 }), /Number 3 comes 2th/],
  ['a number given twice', withOrder(refused, { orderNumber: 1 }), /Number 1 comes 2th/],
  ['a lost step', withOrder(refused, { journey: steps('Started', 'Cancelled') }), /2 steps to version 3/],
  ['a step that can’t be', withOrder(refused, { journey: steps('Started', 'Ready', 'Cancelled') }), /can't follow/],
  ['a step from the past', withOrder(refused, { journey: [...refused.journey].reverse() }), /can't follow nothing/],
  ['a journey that ends elsewhere', withOrder(refused, { journey: steps('Started', 'Queued') }), /ends QUEUED/],
  ['a time that no step has', withOrder(collected, { readyAt: at(6) }), /readyAt is/],
  ['a drink counted twice', { drinks: { ...exact.drinks, byDrink: [{ key: 'latte', count: 3 }] } }, /3 shown, 2 count/],
  ['a wait that is off', { drinks: { ...exact.drinks, waits: [] } }, /seconds latte: 0 shown, 4 counted/],
  ['an acknowledged order that is gone', { orders: [collected, refused] }, /Order.Started of two: there is no such/],
  ['a number that was another', withOrder(collected, { orderNumber: 9 }), /its orderNumber was 1 and is 9/],
  ['a reason that was another', withOrder(refused, { reason: 'Closed' }), /its reason was No milk and is Closed/],
])('%s is found', (_what, change, fault) => {
  expect(faults(change).join('\n')).toMatch(fault);
});

test('an acknowledged step that isn’t stored is found', () => {
  expect(faults({}, [{ orderId: 'two', event: 'Order.Queued' }])).toEqual([
    'acknowledged is stored: Order.Queued of two: it is not in the journey.',
  ]);
});

test('a refusal that should not have come is a fault', () => {
  expect(checkAnswers(3, new Map()).faults).toEqual([]);
  expect(checkAnswers(3, new Map([['500 Internal', 2]])).faults).toEqual(['2 × 500 Internal']);
});

test('others’ orders may be on their way, and hold their places', () => {
  const other: Order = { orderId: 'x', status: 'STARTED', expiresAt: at(9), journey: steps('Started'), version: 1 };
  const drinks = {
    ...exact.drinks,
    byStatus: [...exact.drinks.byStatus.slice(1), { key: 'STARTED', count: 1 }],
    version: 14,
  };
  expect(faults({ orders: [...exact.orders, other], queueLength: 1, drinks })).toEqual([]);
});

test('only the last ten of a drink make its waiting time', () => {
  const served = (n: number): Order => ({ ...collected, orderId: `order-${n}`, queuedAt: at(0), readyAt: at(n) });
  const orders = Array.from({ length: 12 }, (_, index) => served(index + 1));
  const seconds = { drinkId: 'latte', seconds: 8 }; // 3 to 12, 7.5 on average
  const found = faults({ orders, drinks: { ...exact.drinks, waits: [seconds] } });
  expect(found.filter((fault) => fault.includes('seconds'))).toEqual([]);
});

test('the checks are shown as a table that marks what is wrong', () => {
  expect(showChecks(judgeBar(['one', 'two', 'three'], said, { ...exact, queueLength: 2 }))).toMatchInlineSnapshot(`
    "                                      checked   wrong
      orders in one end state, or ready         3       0
      places taken by open orders alone         2       1  <
      numbers 1 to 2                            2       0
      journeys whole and in order               3       0
      figures equal to a recount                8       0
      acknowledged is stored                    3       0
    NOT SO: places taken by open orders alone.
      2 places are taken, but 0 orders are open."
  `);
});
