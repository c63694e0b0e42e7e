import { cancelOrder } from '../../../api/commands/cancel-order.ts';
import { type ChosenDrink, chooseDrink } from '../../../api/commands/choose-drink.ts';
import { startOrder } from '../../../api/commands/start-order.ts';
import { NoAnswer, Refused } from '../../../api/errors.ts';
import { type Persisting, persist } from '../../../api/persist.ts';
import { onStoredElsewhere, readStored, removeStored, writeStored } from '../../../browser/storage.ts';
import { makeUuid } from '../../../visit/make-uuid.ts';
import { ticketOf } from '../../../visit/ticket.ts';
import type { VisitSession } from '../../../visit/visit-session.ts';
import { applyToHeld, type Held, type HeldEvent, nextJob, nothingHeld } from './held.ts';
import { parseHeld } from './parse-held.ts';
import { problemOf } from './problem-of.ts';

export interface OrderBox {
  held(): Held;
  /** Whether the last attempt to send something failed; it goes on by itself. */
  isStuck(): boolean;
  /** Begins an order with the code; without one, the page asks for it. */
  start(code: string | null): void;
  choose(choice: ChosenDrink): void;
  cancel(): void;
  /** Leaves the order behind: it has ended, or there is none. */
  drop(): void;
  clear(): void;
  listen(listener: () => void): () => void;
}

/**
 * The order this phone holds at a booth. Whatever the visitor asks for is written down before it is sent and sent until
 * the bar answers, across reloads, tabs and minutes without signal. Each command may be repeated, so tabs needn't agree
 * on who sends.
 *
 * @param onSent hears that the bar has answered about the order of that id: the truth may be another now
 */
export function createOrderBox(session: VisitSession, onSent: (orderId: string) => void): OrderBox {
  const { boothId } = session;
  const key = `boothpresso.order.${boothId}`;
  const listeners = new Set<() => void>();
  let held: Held = parseHeld(readStored(key));
  let stuck = false;
  let sending: Persisting | undefined;

  function announce(): void {
    for (const listener of [...listeners]) listener();
  }

  function apply(event: HeldEvent): void {
    const next = applyToHeld(held, event);
    if (next === held) return;
    held = next;
    writeStored(key, JSON.stringify(held));
    send();
    announce();
  }

  function eventOf(job: 'START' | 'CHOOSE' | 'CANCEL', orderId: string, refusal: unknown): HeldEvent {
    const other = refusal instanceof Refused && refusal.code === 'OrderLimitReached' ? refusal.details.orderId : null;
    if (typeof other === 'string') {
      return { kind: 'OTHER_FOUND', orderId: other, visitorId: session.visit()?.visitorId ?? null };
    }
    const problem = problemOf(refusal, job) ?? { kind: 'REFUSED' };
    if (problem.kind === 'GONE') return { kind: 'DROPPED', problem };
    if (job === 'START') return { kind: 'START_REFUSED', problem };
    return { kind: job === 'CHOOSE' ? 'DRINK_REFUSED' : 'CANCEL_REFUSED', orderId, problem };
  }

  async function sendOne(job: 'START' | 'CHOOSE' | 'CANCEL'): Promise<void> {
    if (held.kind === 'NONE') return;
    const ticket = ticketOf(boothId);
    const { orderId } = held;
    if (held.kind === 'STARTING') {
      const { expiresAt } = await startOrder(boothId, orderId, ticket, held.code);
      const visitorId = session.visit()?.visitorId ?? null;
      apply({ kind: 'START_ACKNOWLEDGED', orderId, visitorId, expiresAt });
    } else if (job === 'CANCEL') {
      await cancelOrder(boothId, orderId, ticket);
      apply({ kind: 'CANCEL_ACKNOWLEDGED', orderId });
    } else if (held.choice !== null) {
      apply({ kind: 'DRINK_QUEUED', orderId, place: await chooseDrink(boothId, orderId, ticket, held.choice) });
    }
  }

  /** Sends until nothing is left to send: more may be asked for while an answer is under way. */
  async function attempt(): Promise<void> {
    for (let job = nextJob(held); job !== null && held.kind !== 'NONE'; job = nextJob(held)) {
      const { orderId } = held;
      // A check-in that failed in an unknown way deserves another try once an order hangs on it.
      if (session.state().kind === 'FAILED') session.checkIn();
      await session.whenHere();
      try {
        await sendOne(job);
      } catch (problem) {
        if (problem instanceof Refused && problem.status === 401) {
          // The booth has forgotten this phone (or was set up anew): introduce it again and repeat.
          session.checkIn();
          throw new NoAnswer('the ticket was unknown', { cause: problem });
        }
        if (!(problem instanceof Refused) || problem.status === 429 || problem.status >= 500) throw problem;
        apply(eventOf(job, orderId, problem));
      }
      stuck = false;
      onSent(orderId);
    }
    sending = undefined;
    announce();
  }

  function send(): void {
    if (nextJob(held) === null || sending !== undefined) return;
    sending = persist(
      attempt,
      () => {
        stuck = true;
        announce();
      },
      (problem) => {
        sending = undefined;
        stuck = false;
        const job = nextJob(held);
        if (job !== null && held.kind !== 'NONE') apply(eventOf(job, held.orderId, problem));
      },
    );
  }

  function clear(): void {
    held = nothingHeld;
    sending?.stop();
    sending = undefined;
    stuck = false;
    removeStored(key);
    announce();
  }

  onStoredElsewhere(key, () => {
    held = parseHeld(readStored(key));
    send();
    announce();
  });
  session.listen(() => {
    const now = session.visit()?.visitorId;
    // Somebody else to the booth than last time: that order isn't this visitor's.
    const isOthers = held.kind === 'STARTED' && held.visitorId !== null && now !== undefined && now !== held.visitorId;
    if (isOthers || session.state().kind === 'FORGOTTEN') clear();
  });
  send();

  return {
    held: () => held,
    isStuck: () => stuck,
    start(code) {
      apply(code === null ? { kind: 'CODE_MISSED' } : { kind: 'START_ASKED', orderId: makeUuid(), code });
    },
    choose: (choice) => apply({ kind: 'DRINK_CHOSEN', choice }),
    cancel: () => apply({ kind: 'CANCEL_ASKED' }),
    drop: () => apply({ kind: 'DROPPED', problem: null }),
    clear,
    listen(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
