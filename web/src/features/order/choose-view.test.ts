import { describe, expect, it } from 'vitest';
import type { Followed } from '../../api/live/source.ts';
import type { Booth, Order, Store } from '../../api/types.ts';
import { chooseView, type Situation } from './choose-view.ts';
import type { Held, StartedHeld } from './held/held.ts';
import { knownOrder } from './known-order.ts';

const known = <T>(data: T | null): Followed<T> => ({ data, stale: false, receivedAt: 1, failed: false });
const unknown = <T>(failed = false): Followed<T> => ({ data: undefined, stale: failed, receivedAt: null, failed });

const at = '2026-11-22T09:00:00.000Z';
const now = Date.parse(at) + 60_000;
const booth: Booth = {
  boothId: 'b',
  name: { en: 'B' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: null, languages: [] },
  theme: null,
  wifi: null,
  privacyUrl: null,
  version: 1,
};
const store: Store = { boothId: 'b', open: true, menu: [], queueLength: 0, queueLimit: 20, version: 1 };
const order: Order = {
  boothId: 'b',
  orderId: 'o',
  orderNumber: null,
  status: 'STARTED',
  by: null,
  reason: null,
  drinkId: null,
  modifiers: {},
  station: null,
  startedAt: at,
  queuedAt: null,
  makingAt: null,
  readyAt: null,
  endedAt: null,
  expiresAt: null,
  journey: [],
  version: 1,
};
const held: StartedHeld = {
  kind: 'STARTED',
  orderId: 'o',
  visitorId: 'v',
  expiresAt: null,
  choice: null,
  place: null,
  cancel: 'NO',
  problem: null,
};
const choice = { drinkId: 'latte', modifiers: { milk: 'oat' } };
const none: Held = { kind: 'NONE', problem: null };
const situation: Situation = {
  visit: { kind: 'HERE' },
  booth: known(booth),
  store: known(store),
  held: none,
  order: unknown(),
  now,
};
const viewOf = (change: Partial<Situation>) => chooseView({ ...situation, ...change });

describe('chooseView without an order', () => {
  it('shows the menu, open or closed', () => {
    expect(viewOf({})).toMatchObject({ kind: 'MENU', full: null });
    expect(viewOf({ store: known({ ...store, open: false }) })).toMatchObject({ kind: 'MENU', store: { open: false } });
  });

  it('asks for the code kindly, and not at a closed bar', () => {
    const wanted: Held = { kind: 'NONE', problem: { kind: 'CODE_WANTED' } };
    expect(viewOf({ held: wanted })).toEqual({ kind: 'CODE', problem: 'WANTED', forVisit: false });
    expect(viewOf({ held: { kind: 'NONE', problem: { kind: 'CODE_USED_UP' } } })).toMatchObject({ problem: 'USED_UP' });
    expect(viewOf({ held: wanted, store: known({ ...store, open: false }) })).toMatchObject({ kind: 'MENU' });
    expect(viewOf({ visit: { kind: 'CODE_NEEDED', expired: true } })).toEqual({
      kind: 'CODE',
      problem: 'EXPIRED',
      forVisit: true,
    });
  });

  it('says that the queue is full only as long as it is', () => {
    const full: Held = { kind: 'NONE', problem: { kind: 'QUEUE_FULL', waitSeconds: 90 } };
    expect(viewOf({ held: full, store: known({ ...store, queueLength: 20 }) })).toMatchObject({ full: 90 });
    expect(viewOf({ held: full })).toMatchObject({ kind: 'MENU', full: null });
  });

  it('waits for what it must know, and says when it cannot', () => {
    expect(viewOf({ store: unknown() }).kind).toBe('LOADING');
    expect(viewOf({ store: unknown(true) }).kind).toBe('UNREACHABLE');
    expect(viewOf({ booth: known<Booth>(null) }).kind).toBe('NO_BOOTH');
    expect(viewOf({ visit: { kind: 'FORGOTTEN' } }).kind).toBe('FORGOTTEN');
    expect(viewOf({ held: { kind: 'STARTING', orderId: 'o', code: 'C' } }).kind).toBe('STARTING');
  });
});

describe('chooseView with an order', () => {
  const viewAt = (change: Partial<Order>, mine: StartedHeld = held) =>
    viewOf({ held: mine, order: known({ ...order, ...change }) });

  it.each([
    ['STARTED', 'CHOOSING'],
    ['QUEUED', 'WAITING'],
    ['MAKING', 'WAITING'],
    ['READY', 'READY'],
    ['COLLECTED', 'ENDED'],
    ['CANCELLED', 'ENDED'],
    ['TIMED_OUT', 'ENDED'],
  ] as const)('shows an order that is %s as %s', (status, kind) => expect(viewAt({ status }).kind).toBe(kind));

  it('holds on to a choice until the bar has it, unless the order died meanwhile', () => {
    expect(viewAt({}, { ...held, choice }).kind).toBe('SENDING');
    expect(viewAt({ status: 'TIMED_OUT', by: 'VISITOR' }, { ...held, choice }).kind).toBe('ENDED');
  });

  it('believes an answer that is ahead of what was read', () => {
    const place = { orderNumber: 7, position: 2, waitSeconds: 100 };
    expect(viewAt({}, { ...held, choice, place })).toMatchObject({
      kind: 'WAITING',
      order: { status: 'QUEUED', orderNumber: 7, drinkId: 'latte' },
    });
    expect(viewAt({ status: 'MAKING' }, { ...held, cancel: 'DONE' })).toMatchObject({
      kind: 'ENDED',
      order: { status: 'CANCELLED', by: 'VISITOR' },
    });
    expect(knownOrder({ ...held, cancel: 'DONE' }, { ...order, status: 'READY' })).toMatchObject({ status: 'READY' });
  });

  it('waits for the truth, and goes back to the menu when there is none', () => {
    expect(viewOf({ held }).kind).toBe('LOADING');
    expect(viewOf({ held, order: unknown(true) }).kind).toBe('UNREACHABLE');
    expect(viewOf({ held, order: known<Order>(null) })).toMatchObject({ kind: 'MENU', problem: { kind: 'GONE' } });
  });

  it('forgets an end of long ago', () => {
    const order: Partial<Order> = { status: 'COLLECTED', endedAt: '2026-11-22T07:00:00.000Z' };
    expect(viewAt(order)).toMatchObject({ kind: 'MENU', problem: null });
  });

  it('shows an order that waits or is ready even where the menu is not known', () => {
    const ready = known<Order>({ ...order, status: 'READY' });
    expect(viewOf({ held, order: ready, store: unknown(true) })).toMatchObject({ kind: 'READY', store: null });
  });
});
