import { describe, expect, test } from 'vitest';
import { foldOrders } from './fold-orders.ts';
import type { CountedOrder } from './order-change.ts';
import { parseOrderRecord } from './parse-order-record.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 22, 9, minute)).toISOString();
const started: CountedOrder = { orderId: 'o-1', status: 'STARTED', drink: undefined, readyAt: undefined, version: 1 };
const drink = { drinkId: 'latte', choices: ['milk#oat', 'size#small'], queuedAt: at(58) };
const queued: CountedOrder = { ...started, status: 'QUEUED', drink, version: 2 };
const making: CountedOrder = { ...queued, status: 'MAKING', version: 3 };
const ready: CountedOrder = { ...making, status: 'READY', readyAt: at(61), version: 4 };

describe('foldOrders', () => {
  test('counts an order by its status alone until a drink is chosen', () => {
    expect(foldOrders([{ before: undefined, after: started }])).toEqual({
      byStatus: { STARTED: 1 },
      byDrink: {},
      byModifier: {},
      byHour: {},
      waits: {},
      version: 1,
    });
  });

  test('counts drink, choices and hour once from QUEUED on, whatever becomes of it', () => {
    const figures = {
      byDrink: { latte: 1 },
      byModifier: { 'milk#oat': 1, 'size#small': 1 },
      byHour: { '2026-11-22T09': 1 },
    };
    const back: CountedOrder = { ...queued, version: 4 };
    const cancelled: CountedOrder = { ...queued, status: 'CANCELLED', version: 5 };
    const life = [undefined, started, queued, making, back, cancelled];
    const changes = life.slice(1).flatMap((after, index) => (after ? [{ before: life[index], after }] : []));
    expect(foldOrders(changes)).toEqual({ byStatus: { CANCELLED: 1 }, ...figures, waits: {}, version: 5 });
  });

  test('a walk-up is queued from the first', () => {
    const after = { ...queued, version: 1 };
    expect(foldOrders([{ before: undefined, after }])).toMatchObject({ byDrink: { latte: 1 }, version: 1 });
  });

  test('a token noted on an order changes nothing', () => {
    const before = foldOrders([{ before: undefined, after: queued }]);
    expect(foldOrders([{ before: queued, after: queued }], before)).toEqual(before);
  });

  test('remembers the time from QUEUED to READY, once', () => {
    const collected = { ...ready, status: 'COLLECTED', version: 5 };
    const { waits } = foldOrders([
      { before: making, after: ready },
      { before: ready, after: collected },
    ]);
    expect(waits).toEqual({ latte: [{ orderId: 'o-1', at: at(61), millis: 180_000 }] });
  });

  test('keeps the ten newest, newest first, in whatever order they come', () => {
    const served = [3, 11, 0, 7, 5, 1, 9, 2, 10, 4, 8, 6].map((n) => ({
      before: making,
      after: { ...ready, orderId: `o-${n}`, readyAt: at(n) },
    }));
    const { waits } = foldOrders(served);
    expect(waits.latte?.map(({ orderId }) => orderId)).toEqual([11, 10, 9, 8, 7, 6, 5, 4, 3, 2].map((n) => `o-${n}`));
  });

  test('a clock that went back makes no wait shorter than none', () => {
    const { waits } = foldOrders([{ before: making, after: { ...ready, readyAt: at(50) } }]);
    expect(waits.latte?.[0]?.millis).toBe(0);
  });
});

describe('parseOrderRecord', () => {
  const image = {
    orderId: { S: 'o-1' },
    status: { S: 'QUEUED' },
    version: { N: '2' },
    drinkId: { S: 'latte' },
    modifiers: { S: '{"milk":"oat","constructor":"size"}' },
    queuedAt: { S: at(58) },
    waitToken: { S: 'secret' },
  };
  const insert = (fields: object) => ({ eventName: 'INSERT', dynamodb: { NewImage: { ...image, ...fields } } });

  test('reads what is counted, and nothing else', () => {
    expect(parseOrderRecord(insert({}))).toEqual({
      kind: 'changed',
      change: {
        before: undefined,
        after: { ...queued, drink: { ...drink, choices: ['milk#oat', 'constructor#size'] } },
      },
    });
  });

  test('an order without its modifiers has no choices', () => {
    expect(parseOrderRecord(insert({ modifiers: undefined }))).toMatchObject({
      change: { after: { drink: { choices: [] } } },
    });
  });

  test.each([
    ['no image', { eventName: 'INSERT' }],
    ['an unknown status', insert({ status: { S: 'BREWING' } })],
    ['no version', insert({ version: undefined })],
    ['modifiers that are no JSON', insert({ modifiers: { S: '{' } })],
    ['modifiers that are a list', insert({ modifiers: { S: '["oat"]' } })],
    ['a choice that is no id', insert({ modifiers: { S: '{"milk":["oat"]}' } })],
    ['a time that is not UTC', insert({ queuedAt: { S: '2026-11-22T09:58:00+01:00' } })],
    ['a drink without a time', insert({ queuedAt: undefined })],
    [
      'a version that went back',
      {
        ...insert({}),
        eventName: 'MODIFY',
        dynamodb: { NewImage: image, OldImage: { ...image, version: { N: '3' } } },
      },
    ],
    ['no old image', { ...insert({}), eventName: 'MODIFY' }],
  ])('says why it can not fold %s', (_, record) => {
    expect(parseOrderRecord(record)).toMatchObject({ kind: 'unfoldable', reason: expect.stringMatching(/\w/) });
  });

  test('a removal is none of its business', () => {
    expect(parseOrderRecord({ ...insert({}), eventName: 'REMOVE' })).toEqual({ kind: 'removed' });
  });
});
