import { describe, expect, it } from 'vitest';
import type { Queue } from '../../../api/graphql/parse-queue.ts';
import type { Order, Store } from '../../../api/types.ts';
import { settleChoices } from '../choice/settle-choices.ts';
import type { StartedHeld } from '../held/held.ts';
import { secondsToCup, stagesDone } from '../status/steps-of.ts';
import { drinkWords } from './drink-words.ts';
import { placeOf, secondsToGo, usualWait, wholeMinutes } from './place.ts';
import { clockTime, timeLeft } from './time-left.ts';

const order: Order = {
  boothId: 'b',
  orderId: 'o',
  orderNumber: 5,
  status: 'QUEUED',
  by: null,
  reason: null,
  drinkId: 'latte',
  modifiers: { milk: 'oat' },
  station: null,
  startedAt: '2026-11-22T09:00:00.000Z',
  queuedAt: '2026-11-22T09:00:10.000Z',
  makingAt: null,
  readyAt: null,
  endedAt: null,
  expiresAt: null,
  journey: [],
  version: 2,
};
const held: StartedHeld = {
  kind: 'STARTED',
  orderId: 'o',
  visitorId: null,
  expiresAt: null,
  choice: null,
  place: null,
  cancel: 'NO',
  problem: null,
};
const queue: Queue = {
  orders: [
    { orderId: 'm', orderNumber: 2, status: 'READY' },
    { orderId: 'n', orderNumber: 3, status: 'MAKING' },
    { orderId: 'o', orderNumber: 5, status: 'QUEUED' },
    { orderId: 'p', orderNumber: 6, status: 'QUEUED' },
  ],
  waits: [
    { drinkId: 'latte', seconds: 100 },
    { drinkId: 'mocha', seconds: 200 },
  ],
  asOf: null,
};
const place = { orderNumber: 5, position: 4, waitSeconds: 120 };
const choiceOf = (choiceId: string, soldOut: boolean) => ({ choiceId, name: { en: choiceId }, soldOut });
const latte = {
  drinkId: 'latte',
  name: { en: 'Latte' },
  icon: null,
  soldOut: false,
  modifiers: [
    {
      modifierId: 'milk',
      name: {},
      choices: [choiceOf('whole', true), choiceOf('oat', false), choiceOf('soy', false)],
    },
    { modifierId: 'syrup', name: {}, choices: [choiceOf('vanilla', true)] },
  ],
};

describe('the place in the queue', () => {
  it('counts who waits before, not who is served', () => {
    expect(placeOf(order, held, queue)).toBe(2);
  });
  it('is what the bar said while the queue is not known', () => {
    expect(placeOf(order, { ...held, place }, null)).toBe(4);
    expect(placeOf(order, { ...held, place: { ...place, position: 0 } }, null)).toBeNull();
    expect(placeOf(order, held, null)).toBeNull();
  });
});

describe('the expected wait', () => {
  const now = Date.parse('2026-11-22T09:00:40.000Z');
  it('is what this drink took of late, less what has been waited', () => {
    expect(secondsToGo(order, { ...held, place }, queue, now)).toBe(70);
    expect(secondsToGo(order, { ...held, place }, null, now)).toBe(90);
    expect(secondsToGo(order, held, queue, now + 999_000)).toBe(0);
    expect(secondsToGo(order, held, null, now)).toBeNull();
  });
  it('is said in minutes', () => {
    expect(usualWait(queue)).toBe(150);
    expect(usualWait(null)).toBeNull();
    expect([1, 60, 61].map(wholeMinutes)).toEqual([1, 1, 2]);
  });
});

it('knows how much time is left', () => {
  const left = (now: string) => timeLeft('2026-11-22T09:00:00.000Z', '2026-11-22T09:05:00.000Z', Date.parse(now));
  expect(left('2026-11-22T09:01:15.000Z')).toEqual({ seconds: 225, share: 0.75 });
  expect(left('2026-11-22T09:06:00.000Z')).toEqual({ seconds: 0, share: 0 });
  // A phone whose clock goes behind.
  expect(left('2026-11-22T08:59:00.000Z').share).toBe(1);
  expect(clockTime(65)).toBe('1:05');
});

it('names a drink in the words of the menu', () => {
  const store: Store = { boothId: 'b', open: true, menu: [latte], queueLength: 0, queueLimit: 1, version: 1 };
  expect(drinkWords(order, store)).toEqual({ name: { en: 'Latte' }, choices: [{ en: 'oat' }], icon: null });
  expect(drinkWords({ ...order, drinkId: 'gone' }, store).name).toBeNull();
});

it('settles choices on what is left', () => {
  expect(settleChoices(latte, {})).toEqual({ modifiers: { milk: 'oat' }, lost: [] });
  expect(settleChoices(latte, { milk: 'soy' })).toEqual({ modifiers: { milk: 'soy' }, lost: [] });
  expect(settleChoices(latte, { milk: 'whole' })).toEqual({ modifiers: { milk: 'oat' }, lost: ['whole'] });
});

it('tells how far an order has come', () => {
  expect(stagesDone(order)).toBe(2);
  expect(stagesDone({ ...order, status: 'COLLECTED' })).toBe(4);
  expect(stagesDone({ ...order, status: 'CANCELLED' })).toBe(2);
  expect(stagesDone({ ...order, status: 'TIMED_OUT', queuedAt: null })).toBe(1);
  expect(secondsToCup(order)).toBeNull();
  expect(secondsToCup({ ...order, readyAt: '2026-11-22T09:02:40.000Z' })).toBe(160);
});
