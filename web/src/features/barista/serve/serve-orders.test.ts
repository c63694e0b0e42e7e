import { describe, expect, it } from 'vitest';
import { addOrder, noOrders } from '../../../api/live/merge-orders.ts';
import type { Order } from '../../../api/types.ts';
import { anOrder } from '../testing/an-order.ts';
import { serveOrders, type Trouble } from './serve-orders.ts';
import { type Tap, withTaps } from './tap.ts';

/** A bar whose clock and booth the test owns. */
function start(...orders: Order[]) {
  let now = 0;
  const timers = new Set<{ work: () => void; at: number }>();
  const sent: { tap: Tap; answer: () => Promise<void>; fail: () => void; refuse: (problem: unknown) => void }[] = [];
  const troubles: Trouble[] = [];
  let list = orders.reduce(addOrder, noOrders);
  const serving = serveOrders({
    send: () => Promise.resolve(),
    keepTrying(attempt, onTrouble, onEnd) {
      const tap = serving.taps().find(({ stage, id }) => stage === 'SENDING' && !sent.some((s) => s.tap.id === id));
      if (tap) sent.push({ tap, answer: attempt, fail: onTrouble, refuse: onEnd });
      return { now: () => undefined, stop: () => undefined };
    },
    now: () => now,
    later(work, ms) {
      const timer = { work, at: now + ms };
      timers.add(timer);
      return () => timers.delete(timer);
    },
    onChange: () => undefined,
    onTrouble: (trouble) => troubles.push(trouble),
    onAnswer: () => undefined,
  });
  serving.hear(list);
  return {
    serving,
    sent,
    troubles,
    pass(ms: number) {
      now += ms;
      for (const timer of [...timers]) if (timer.at <= now && timers.delete(timer)) timer.work();
    },
    announce(order: Order) {
      list = addOrder(list, order);
      serving.hear(list);
    },
    shown: () => list.orders.map((order) => withTaps(order, serving.taps()).status),
    acts: () => sent.map(({ tap }) => tap.act.kind),
  };
}
const queued = anOrder({ orderId: 'o', version: 2 });
const making = { ...queued, status: 'MAKING', station: 'A', version: 3 } as const;

describe('a tap', () => {
  it('shows at once, is told once, and stays until it is announced', async () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    expect([bar.shown(), bar.acts()]).toEqual([['MAKING'], ['MAKE']]);
    await bar.sent[0]?.answer();
    expect(bar.serving.taps()).toMatchObject([{ stage: 'DONE' }]);
    bar.announce(making);
    expect([bar.shown(), bar.serving.taps()]).toEqual([['MAKING'], []]);
  });

  it('that is never announced gives way to what is', async () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    await bar.sent[0]?.answer();
    bar.pass(5000);
    expect([bar.shown(), bar.serving.taps()]).toEqual([['QUEUED'], []]);
  });

  it('that was announced before its answer came is over with it', async () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    bar.announce(making);
    await bar.sent[0]?.answer();
    expect(bar.serving.taps()).toEqual([]);
  });

  it('waits for the one before it, and is given up with it', async () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    bar.serving.tap('o', { kind: 'UNMAKE' }, 'A');
    expect([bar.shown(), bar.acts()]).toEqual([['QUEUED'], ['MAKE']]);
    await bar.sent[0]?.answer();
    expect(bar.acts()).toEqual(['MAKE', 'UNMAKE']);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    bar.sent[1]?.refuse('no');
    expect([bar.shown(), bar.acts(), bar.troubles]).toMatchObject([
      ['QUEUED'],
      ['MAKE', 'UNMAKE'],
      [{ act: { kind: 'UNMAKE' }, problem: 'no' }],
    ]);
  });

  it('that doesn’t get through can be taken back', () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    bar.serving.undo('o');
    expect(bar.serving.taps()).toHaveLength(1);
    bar.sent[0]?.fail();
    expect(bar.serving.taps()).toMatchObject([{ failures: 1 }]);
    bar.serving.undo('o');
    expect([bar.shown(), bar.serving.taps()]).toEqual([['QUEUED'], []]);
  });
});

describe('a drink that is tapped ready', () => {
  it('is held back for five seconds', () => {
    const bar = start(making);
    bar.serving.tap('o', { kind: 'READY' }, 'A');
    bar.pass(4999);
    expect([bar.shown(), bar.acts()]).toEqual([['READY'], []]);
    bar.pass(1);
    expect(bar.acts()).toEqual(['READY']);
    bar.pass(5000);
    expect(bar.acts()).toEqual(['READY']);
  });

  it('is made again when it is taken back, and never told', () => {
    const bar = start(making);
    bar.serving.tap('o', { kind: 'READY' }, 'A');
    bar.serving.undo('o');
    bar.pass(60_000);
    expect([bar.shown(), bar.acts()]).toEqual([['MAKING'], []]);
  });

  it('is told at once when the page is left', () => {
    const bar = start(making);
    bar.serving.tap('o', { kind: 'READY' }, 'A');
    bar.serving.flush();
    bar.pass(60_000);
    expect(bar.acts()).toEqual(['READY']);
  });

  it('waits for its claim', async () => {
    const bar = start(queued);
    bar.serving.tap('o', { kind: 'MAKE', takeOver: false }, 'A');
    bar.serving.tap('o', { kind: 'READY' }, 'A');
    bar.pass(5000);
    expect([bar.shown(), bar.acts()]).toEqual([['READY'], ['MAKE']]);
    await bar.sent[0]?.answer();
    expect(bar.acts()).toEqual(['MAKE', 'READY']);
  });

  it('is nobody’s any more when another station takes it over, or its customer cancels', () => {
    const taken = start(making);
    taken.serving.tap('o', { kind: 'READY' }, 'A');
    taken.announce({ ...making, station: 'B', version: 4 });
    expect([taken.shown(), taken.troubles]).toMatchObject([['MAKING'], [{ order: { station: 'B' }, problem: null }]]);

    const cancelled = start(making);
    cancelled.serving.tap('o', { kind: 'READY' }, 'A');
    cancelled.announce({ ...making, status: 'CANCELLED', by: 'VISITOR', version: 4 });
    cancelled.pass(5000);
    expect([cancelled.acts(), cancelled.troubles]).toMatchObject([[], [{ order: { by: 'VISITOR' } }]]);
  });
});
