import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addOrder, noOrders } from '../../../api/live/merge-orders.ts';
import { anOrder } from '../testing/an-order.ts';
import { ageOf } from './age.ts';
import { groupOrders, toColumns } from './columns.ts';
import { arrivals } from './use-arrivals.ts';
import { departures } from './use-departures.ts';

const numbered = (orderNumber: number, change = {}) => anOrder({ orderId: `o${orderNumber}`, orderNumber, ...change });
const oat = { modifiers: { milk: 'oat', sugar: 'one' } };

describe('the columns', () => {
  it('hold what waits, what is made (one’s own first) and what is ready', () => {
    const columns = toColumns(
      [
        numbered(1, { status: 'READY' }),
        numbered(2, { status: 'MAKING', station: 'B' }),
        numbered(3, { status: 'MAKING', station: 'A' }),
        numbered(4),
        numbered(5, { status: 'COLLECTED' }),
      ],
      'A',
    );
    expect(columns.queue.map(({ first }) => first.orderNumber)).toEqual([4]);
    expect(columns.making.map(({ orderNumber }) => orderNumber)).toEqual([3, 2]);
    expect(columns.ready.map(({ orderNumber }) => orderNumber)).toEqual([1]);
  });

  it('put the same drinks together, in whatever order their choices come', () => {
    const groups = groupOrders([
      numbered(48),
      numbered(50, oat),
      numbered(51, { drinkId: 'mocha' }),
      numbered(52, { modifiers: { sugar: 'one', milk: 'oat' } }),
    ]);
    expect(groups.map(({ first, others }) => [first, ...others].map(({ orderNumber }) => orderNumber))).toEqual([
      [48],
      [50, 52],
      [51],
    ]);
  });

  it('leave alone what the booth doesn’t know yet', () => {
    const { queue, queued } = toColumns([numbered(1)], 'A', [numbered(2, { version: 0 })]);
    expect([queue.map(({ others }) => others), queued]).toEqual([[[], []], 2]);
  });

  it('lose no order and make no card of more than four', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('latte', 'mocha')), (drinks) => {
        const orders = drinks.map((drinkId, i) => numbered(i + 1, { drinkId }));
        const groups = groupOrders(orders);
        const cards = groups.map(({ first, others }) => [first, ...others]);
        expect(cards.flat().sort((a, b) => (a.orderNumber ?? 0) - (b.orderNumber ?? 0))).toEqual(orders);
        expect(Math.max(0, ...cards.map(({ length }) => length))).toBeLessThanOrEqual(4);
        const firsts = groups.map(({ first }) => first.orderNumber ?? 0);
        expect(firsts).toEqual([...firsts].sort((a, b) => a - b));
      }),
    );
  });
});

describe('the age', () => {
  const at = (seconds: number) => Date.parse('2026-11-22T09:00:00.000Z') + seconds * 1000;
  it.each([
    [0, 'FRESH'],
    [119, 'FRESH'],
    [120, 'LONG'],
    [299, 'LONG'],
    [300, 'TOO_LONG'],
  ])('of %i seconds is %s', (seconds, level) => {
    expect(ageOf(anOrder({}), at(seconds))).toEqual({ seconds, level });
  });

  it('begins anew in each column, and of what is ready never is too much', () => {
    const makingAt = '2026-11-22T09:05:00.000Z';
    expect(ageOf(anOrder({ status: 'MAKING', makingAt }), at(310)).seconds).toBe(10);
    expect(ageOf(anOrder({ status: 'READY', readyAt: makingAt }), at(900))).toEqual({ seconds: 600, level: 'FRESH' });
    // A tablet whose clock goes behind.
    expect(ageOf(anOrder({}), at(-5)).seconds).toBe(0);
  });
});

describe('news', () => {
  it('is what comes into the queue, but for the first look at it', () => {
    const orders = [numbered(1), numbered(2), numbered(3, { status: 'MAKING' })];
    expect(arrivals(null, orders)).toEqual([]);
    expect(arrivals(new Set(['o1']), orders).map(({ orderId }) => orderId)).toEqual(['o2']);
  });

  it('is what this station was making and nobody wants any more', () => {
    const making = [1, 2, 3, 4].map((n) => numbered(n, { status: 'MAKING', station: n === 4 ? 'B' : 'A' }));
    const ends = [
      { status: 'CANCELLED', by: 'VISITOR' },
      { status: 'TIMED_OUT', by: 'BARISTA' },
      { status: 'CANCELLED', by: 'BARISTA' },
      { status: 'CANCELLED', by: 'VISITOR' },
    ];
    const list = making.reduce(
      (all, order, i) => addOrder(all, { ...order, ...ends[i], version: 3 } as typeof order),
      making.reduce(addOrder, noOrders),
    );
    expect(departures(making, list, 'A').map(({ orderId }) => orderId)).toEqual(['o1', 'o2']);
  });
});
