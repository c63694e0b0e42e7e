import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, OrderStatus } from '../types.ts';
import { addOrder, noOrders, takeOrders } from './merge-orders.ts';

/** An order's life, one status a version. */
const life: readonly OrderStatus[] = ['STARTED', 'QUEUED', 'MAKING', 'QUEUED', 'MAKING', 'READY', 'COLLECTED'];
const order = (orderId: number, version: number): Order => ({
  boothId: 'b',
  orderId: `o${orderId}`,
  orderNumber: version === 1 ? null : orderId,
  status: life[version - 1] ?? 'COLLECTED',
  by: null,
  reason: null,
  drinkId: 'latte',
  modifiers: {},
  station: null,
  startedAt: '',
  queuedAt: null,
  makingAt: null,
  readyAt: null,
  endedAt: null,
  expiresAt: null,
  journey: [],
  version,
});
const seen = (list: typeof noOrders) => list.orders.map(({ orderId, version }) => [orderId, version]);
const someOrder = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 7 }))
  .map(([id, version]) => order(id, version));

describe('announced orders', () => {
  it('come to the same list in whatever order, and however often, they come', () => {
    const shuffled = fc
      .array(someOrder, { minLength: 1 })
      .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(
      fc.property(shuffled, ([sent, received]) => {
        expect(seen([...received, ...sent].reduce(addOrder, noOrders))).toEqual(seen(sent.reduce(addOrder, noOrders)));
      }),
    );
  });

  it('are shown from their number to their end, by number', () => {
    const list = [order(2, 2), order(1, 5), order(3, 1), order(4, 7)].reduce(addOrder, noOrders);
    expect(seen(list)).toEqual([
      ['o1', 5],
      ['o2', 2],
    ]);
    expect(seen([order(1, 7), order(1, 6)].reduce(addOrder, list))).toEqual([['o2', 2]]);
  });

  it('that say nothing new leave the list as it is', () => {
    const list = addOrder(noOrders, order(1, 3));
    expect(addOrder(list, order(1, 2))).toBe(list);
  });
});

describe('an answer', () => {
  const asked = [order(1, 2), order(2, 2)].reduce(addOrder, noOrders);

  it('takes away what it doesn’t have, for late messages too', () => {
    const list = takeOrders(asked, asked, [order(2, 3)]);
    expect(seen(list)).toEqual([['o2', 3]]);
    expect(seen(addOrder(list, order(1, 2)))).toEqual([['o2', 3]]);
    expect(takeOrders(list, list, [order(2, 3)])).toBe(list);
  });

  it('that was overtaken by messages doesn’t take them back', () => {
    const heard = [order(1, 3), order(3, 2), order(2, 7)].reduce(addOrder, asked);
    expect(seen(takeOrders(heard, asked, [order(1, 2), order(2, 6)]))).toEqual([
      ['o1', 3],
      ['o3', 2],
    ]);
  });

  it('of nothing is news the first time', () => {
    expect(takeOrders(noOrders, noOrders, []).serial).toBe(1);
  });
});
