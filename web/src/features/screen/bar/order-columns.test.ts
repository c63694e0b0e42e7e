import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Order, OrderStatus } from '../../../api/types.ts';
import { expectedWait } from './expected-wait.ts';
import { isIdle, orderColumns } from './order-columns.ts';

const start = Date.parse('2026-05-05T10:00:00.000Z');
const at = (seconds: number) => new Date(start + seconds * 1000).toISOString();

function order(orderNumber: number, status: OrderStatus, since = 0): Order {
  const base = { boothId: 'demo', orderId: `o${orderNumber}`, by: null, reason: null, drinkId: 'mocha', modifiers: {} };
  return {
    ...base,
    ...{
      orderNumber,
      status,
      station: null,
      startedAt: at(0),
      endedAt: null,
      expiresAt: null,
      journey: [],
      version: 3,
    },
    ...{ queuedAt: at(status === 'READY' ? 0 : since), makingAt: null },
    readyAt: status === 'READY' ? at(since) : null,
  };
}
const numbers = (column: { orders: readonly { orderNumber: number }[] }) => column.orders.map((one) => one.orderNumber);

describe('orderColumns', () => {
  it('tells who waits from who may come, by number and with their ages', () => {
    const orders = [order(5, 'QUEUED', 30), order(4, 'MAKING', 10), order(3, 'READY', 50), order(2, 'COLLECTED')];
    const { preparing, ready } = orderColumns(orders, start + 60_000, 14);
    expect(preparing.orders.map((one) => [one.orderNumber, one.ageMs, one.isMaking])).toEqual([
      [4, 50_000, true],
      [5, 30_000, false],
    ]);
    expect(ready.orders.map((one) => [one.orderNumber, one.ageMs])).toEqual([[3, 10_000]]);
  });

  it('shows what is ready for ten minutes, and as fresh for a moment', () => {
    const shown = (seconds: number) => orderColumns([order(1, 'READY')], start + seconds * 1000, 14).ready.orders;
    expect(shown(2)[0]?.isFresh).toBe(true);
    expect(shown(60)[0]?.isFresh).toBe(false);
    expect(shown(599)).toHaveLength(1);
    expect(shown(600)).toEqual([]);
    expect(isIdle(orderColumns([order(1, 'READY')], start + 600_000, 14))).toBe(true);
  });

  it('keeps the first who wait and the last who may come where there are too many', () => {
    const waiting = [1, 2, 3].map((n) => order(n, 'QUEUED', n));
    const done = [7, 9, 8].map((n, i) => order(n, 'READY', i * 10));
    const { preparing, ready } = orderColumns([...waiting, ...done], start + 60_000, 2);
    expect([numbers(preparing), preparing.more]).toEqual([[1, 2], 1]);
    expect([numbers(ready), ready.more]).toEqual([[8, 9], 1]);
  });

  it('loses nobody: shown and more add up, each once', () => {
    const statuses = fc.constantFrom<OrderStatus>('QUEUED', 'MAKING', 'READY');
    fc.assert(
      fc.property(fc.array(statuses, { maxLength: 60 }), fc.integer({ min: 1, max: 20 }), (list, most) => {
        const { preparing, ready } = orderColumns(
          list.map((status, i) => order(i + 1, status)),
          start,
          most,
        );
        expect(preparing.orders.length + preparing.more + ready.orders.length + ready.more).toBe(list.length);
        const all = [...numbers(preparing), ...numbers(ready)];
        expect(new Set(all).size).toBe(all.length);
        for (const column of [preparing, ready]) {
          expect(column.orders.length).toBeLessThanOrEqual(most);
          expect(numbers(column)).toEqual(numbers(column).toSorted((a, b) => a - b));
        }
      }),
    );
  });
});

describe('expectedWait', () => {
  it('is the mean over the drinks in minutes, never less than one; none before the first drink', () => {
    const wait = (seconds: number) => ({ drinkId: `d${seconds}`, seconds });
    expect(expectedWait([])).toBeNull();
    expect(expectedWait([wait(10)])).toBe(1);
    expect(expectedWait([wait(100), wait(260)])).toBe(3);
  });
});
