import { noOrders, type OrderList } from '../../../api/live/merge-orders.ts';
import type { Persisting } from '../../../api/persist.ts';
import type { Order } from '../../../api/types.ts';
import type { Act } from './act.ts';
import { HELD_MS, isSeen, lostTaps, type Tap, undoable } from './tap.ts';

/** Longer than an announcement takes that follows an answer. */
const SEEN_MS = 5000;

/** What came of a tap that didn't work. */
export interface Trouble {
  readonly act: Act;
  /** The order as it was known; undefined: gone. */
  readonly order: Order | undefined;
  /** What was thrown; null: somebody else changed the order while the tap was held back. */
  readonly problem: unknown;
}

export interface Tools {
  /** Tells the booth. Repeating it is harmless. */
  send(tap: Tap): Promise<void>;
  /** Tries until it works or can't; see `persist`. */
  keepTrying(attempt: () => Promise<void>, onTrouble: () => void, onEnd: (problem: unknown) => void): Persisting;
  now(): number;
  /** Does it in so many milliseconds, and answers what calls that off. */
  later(work: () => void, ms: number): () => void;
  onChange(): void;
  onTrouble(trouble: Trouble): void;
  /** A tap was answered: there is news of the orders. */
  onAnswer(): void;
}

/** Sends taps one after another for each order, and keeps each until its effect is seen. */
export function serveOrders(tools: Tools) {
  let taps: readonly Tap[] = [];
  let list: OrderList = noOrders;
  let lastId = 0;
  const jobs = new Map<number, () => void>();
  const knownOf = (orderId: string) => list.orders.find((order) => order.orderId === orderId);

  function become(next: readonly Tap[]): void {
    for (const { id } of taps) if (!next.some((tap) => tap.id === id)) endJob(id);
    taps = next;
    tools.onChange();
  }
  function endJob(id: number): void {
    jobs.get(id)?.();
    jobs.delete(id);
  }
  function change(id: number, by: Partial<Tap>): void {
    become(taps.map((tap) => (tap.id === id ? { ...tap, ...by } : tap)));
  }
  const drop = (gone: (tap: Tap) => boolean) => become(taps.filter((tap) => !gone(tap)));

  /** The booth says no: what was to follow isn't meant any more. */
  function giveUp(tap: Tap, problem: unknown): void {
    const order = knownOf(tap.orderId) ?? list.left.get(tap.orderId);
    drop(({ orderId }) => orderId === tap.orderId);
    tools.onTrouble({ act: tap.act, order, problem });
    tools.onAnswer();
  }

  function finish(tap: Tap): void {
    tools.onAnswer();
    const sent = taps.find(({ id }) => id === tap.id);
    endJob(tap.id);
    if (!sent) return;
    if (isSeen(sent, knownOf(tap.orderId))) drop(({ id }) => id === tap.id);
    else {
      change(tap.id, { stage: 'DONE' });
      jobs.set(
        tap.id,
        tools.later(() => drop(({ id }) => id === tap.id), SEEN_MS),
      );
    }
    sendNext(tap.orderId);
  }

  function sendNext(orderId: string): void {
    const next = taps.find((tap) => tap.orderId === orderId && tap.stage !== 'DONE');
    if (next?.stage !== 'WAITING') return;
    const sent: Tap = { ...next, stage: 'SENDING', base: knownOf(orderId)?.version ?? 0 };
    change(next.id, sent);
    const job = tools.keepTrying(
      async () => {
        await tools.send(sent);
        finish(sent);
      },
      () => change(sent.id, { failures: (taps.find(({ id }) => id === sent.id)?.failures ?? 0) + 1 }),
      (problem) => giveUp(sent, problem),
    );
    jobs.set(sent.id, job.stop);
  }

  function release(tap: Tap): void {
    endJob(tap.id);
    change(tap.id, { stage: 'WAITING' });
    sendNext(tap.orderId);
  }

  return {
    taps: () => taps,
    /** The orders as they are known now. */
    hear(next: OrderList): void {
      list = next;
      const lost = new Set<Tap>();
      for (const orderId of new Set(taps.map((tap) => tap.orderId))) {
        const own = taps.filter((tap) => tap.orderId === orderId);
        for (const tap of lostTaps(knownOf(orderId), own)) lost.add(tap);
      }
      const isOver = (tap: Tap) => lost.has(tap) || (tap.stage === 'DONE' && isSeen(tap, knownOf(tap.orderId)));
      if (taps.some(isOver)) drop(isOver);
      for (const { act, orderId } of lost) {
        tools.onTrouble({ act, order: knownOf(orderId) ?? list.left.get(orderId), problem: null });
      }
    },
    tap(orderId: string, act: Act, station: string): void {
      const tappedAt = tools.now();
      lastId += 1;
      const isHeld = act.kind === 'READY';
      const tap: Tap = {
        id: lastId,
        orderId,
        act,
        station,
        tappedAt,
        stage: isHeld ? 'HELD' : 'WAITING',
        sendAt: tappedAt + (isHeld ? HELD_MS : 0),
        failures: 0,
        base: 0,
      };
      become([...taps, tap]);
      if (isHeld) {
        jobs.set(
          tap.id,
          tools.later(() => release(tap), HELD_MS),
        );
      } else sendNext(orderId);
    },
    /** Takes back the last tap on the order that isn't known to be done. */
    undo(orderId: string): void {
      const last = undoable(taps, orderId);
      if (!last) return;
      drop(({ id }) => id === last.id);
      // It may have come through although no answer did.
      if (last.stage === 'SENDING') tools.onAnswer();
    },
    /** Sends what is held back now: nobody is there to take it back any more. */
    flush(): void {
      for (const tap of taps.filter(({ stage }) => stage === 'HELD')) release(tap);
    },
  };
}

export type Serving = ReturnType<typeof serveOrders>;
