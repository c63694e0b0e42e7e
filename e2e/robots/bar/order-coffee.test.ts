import { expect, test } from 'vitest';
import { Refused } from '../errors.ts';
import { createBarRecord } from './bar-record.ts';
import { type Ordering, orderCoffee } from './order-coffee.ts';
import type { PlannedOrder } from './plan-orders.ts';

const planned: PlannedOrder = {
  wish: 'DRINK',
  service: 'SERVE',
  drinkId: 'latte',
  modifiers: {},
  chooseMs: 1,
  cancelMs: 2,
  makeMs: 3,
  collectMs: 4,
  twice: false,
};

/** A bar that writes down what it is sent, and refuses commands as told. */
function barThatRefuses(refusals: Readonly<Record<string, readonly string[]>> = {}) {
  const heard: string[] = [];
  const left = new Map(Object.entries(refusals).map(([command, codes]) => [command, [...codes]]));
  const hear = (command: string, ...words: readonly string[]) => {
    heard.push([command, ...words].join(' '));
    const code = left.get(command)?.shift();
    if (code !== undefined) throw new Refused(409, code, '');
  };
  let orders = 0;
  const record = createBarRecord();
  const ordering: Ordering = {
    client: {
      code: async () => ({ code: 'C', remaining: 1 }),
      checkIn: async () => {},
      start: async (_ticket, orderId, code) => {
        hear('start', orderId, code);
        return { orderId, status: 'STARTED' };
      },
      choose: async (_ticket, orderId, { drinkId }) => {
        hear('choose', orderId, drinkId);
        return { orderNumber: 7, status: 'QUEUED' };
      },
      cancel: async (_ticket, orderId) => {
        hear('cancel', orderId);
        return { orderId, status: 'CANCELLED' };
      },
    },
    screen: 'screen',
    newTicket: () => 'ticket',
    newOrderId: () => `order-${++orders}`,
    waitUntil: async () => true,
    patience: { tries: 2, sleep: async () => {}, random: () => 0 },
    record,
  };
  return { heard, record, ordering };
}

const order = (...orders: readonly Partial<PlannedOrder>[]) => ({
  at: 0,
  orders: orders.map((one) => ({ ...planned, ...one })),
});

test('a customer starts, chooses and is told a number', async () => {
  const { heard, record, ordering } = barThatRefuses();
  await orderCoffee(order({}), ordering);
  expect(heard).toEqual(['start order-1 C', 'choose order-1 latte']);
  expect(record.acknowledged).toEqual([
    { orderId: 'order-1', event: 'Order.Started' },
    { orderId: 'order-1', event: 'Order.Queued', orderNumber: 7, drinkId: 'latte' },
  ]);
});

test('one who finds no place or no drink comes back, for the same order', async () => {
  const { heard, record, ordering } = barThatRefuses({ start: ['QueueFull', 'CodeUsedUp', 'CodeExpired'] });
  await orderCoffee(order({ wish: 'NEVER_CHOOSE' }), ordering);
  expect(heard).toEqual(Array(4).fill('start order-1 C'));
  expect(record.counts.get('told to come back')).toBe(3);
});

test('one who changes their mind cancels, too late or not, and orders anew', async () => {
  for (const refusals of [{}, { cancel: ['WrongState'] }]) {
    const { heard, record, ordering } = barThatRefuses(refusals);
    await orderCoffee(order({ wish: 'CANCEL_LATE' }, { drinkId: 'mocha' }), ordering);
    expect(heard.map((line) => line.split(' ')[0])).toEqual(['start', 'choose', 'cancel', 'start', 'choose']);
    expect(record.problems.size).toBe(0);
  }
});

test('one who taps twice sends each command two times', async () => {
  const { heard, record, ordering } = barThatRefuses();
  await orderCoffee(order({ wish: 'CANCEL_EARLY', twice: true }), ordering);
  expect(heard).toEqual(['start order-1 C', 'cancel order-1', 'cancel order-1']);
  expect(record.acknowledged.map(({ event }) => event)).toEqual([
    'Order.Started',
    'Order.Cancelled',
    'Order.Cancelled',
  ]);
});

test('a refusal that nothing explains is noted as a problem', async () => {
  const { record, ordering } = barThatRefuses({ start: ['StoreClosed'] });
  await orderCoffee(order({}), ordering);
  expect([...record.problems.values()]).toEqual([1]);
  expect(record.acknowledged).toEqual([]);
});
