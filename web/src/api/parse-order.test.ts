import { describe, expect, it } from 'vitest';
import { parseQueuedOrder } from './commands/choose-drink.ts';
import { parseStartedOrder } from './commands/start-order.ts';
import { UnexpectedAnswer } from './errors.ts';
import { parseOrder } from './graphql/parse-order.ts';
import { parseQueue } from './graphql/parse-queue.ts';

const order = {
  boothId: 'b',
  orderId: 'o',
  orderNumber: null,
  status: 'STARTED',
  modifiers: null,
  startedAt: '2026-11-22T09:00:00.000Z',
  journey: [{ at: '2026-11-22T09:00:00.000Z', event: 'Order.Started' }],
  version: 1,
};

describe('an order from outside', () => {
  it('is taken with its gaps, its choices as text or as they are', () => {
    expect(parseOrder(order)).toMatchObject({ orderNumber: null, by: null, modifiers: {}, expiresAt: null });
    expect(parseOrder({ ...order, modifiers: '{"milk":"oat"}' }).modifiers).toEqual({ milk: 'oat' });
    expect(parseOrder({ ...order, modifiers: { milk: 'oat' } }).modifiers).toEqual({ milk: 'oat' });
  });

  it.each([
    ['an unknown status', { ...order, status: 'BURNT' }],
    ['choices that are no JSON', { ...order, modifiers: '{' }],
    ['no journey', { ...order, journey: null }],
  ])('is refused with %s', (_, value) => expect(() => parseOrder(value)).toThrow(UnexpectedAnswer));
});

it('takes the answers to the commands', () => {
  expect(parseStartedOrder({ orderId: 'o', status: 'STARTED', expiresAt: 'x' })).toMatchObject({ expiresAt: 'x' });
  // The answer to the same order again, once it has ended.
  expect(parseStartedOrder({ orderId: 'o', status: 'COLLECTED', orderNumber: 3 })).toMatchObject({ expiresAt: null });
  expect(parseQueuedOrder({ orderId: 'o', orderNumber: 3, position: 2, waitSeconds: 90 })).toEqual({
    orderNumber: 3,
    position: 2,
    waitSeconds: 90,
  });
});

it('takes a queue, of a bar without figures too', () => {
  expect(parseQueue({ orders: [], drinks: null })).toEqual({ orders: [], waits: [], asOf: null });
  expect(() => parseQueue({ orders: [{ orderId: 1 }], drinks: null })).toThrow(UnexpectedAnswer);
});
