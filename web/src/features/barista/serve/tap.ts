import type { Order } from '../../../api/types.ts';
import { type Act, foresee } from './act.ts';

/** How long a drink that was tapped ready is held back, milliseconds: a slip can be taken back meanwhile. */
export const HELD_MS = 5000;

/** A tap on an order, until its effect is known to hold. */
export interface Tap {
  readonly id: number;
  readonly orderId: string;
  readonly act: Act;
  readonly station: string;
  /** Milliseconds since 1970, as all its times. */
  readonly tappedAt: number;
  /**
   * HELD: not sent before `sendAt`; WAITING: behind another tap on the order; SENDING: under way, maybe for long;
   * DONE: the booth has answered, and hasn't yet announced it.
   */
  readonly stage: 'HELD' | 'WAITING' | 'SENDING' | 'DONE';
  readonly sendAt: number;
  /** Attempts that didn't get through. */
  readonly failures: number;
  /** The order's version when it was sent. */
  readonly base: number;
}

/** The order as its taps will make it; what isn't possible any more changes nothing. */
export function withTaps(order: Order, taps: readonly Tap[]): Order {
  return taps
    .filter(({ orderId }) => orderId === order.orderId)
    .reduce(
      (now, { act, station, tappedAt }) => foresee(now, act, station, new Date(tappedAt).toISOString()) ?? now,
      order,
    );
}

/** Whether a tap that was answered shows in what is announced. */
export function isSeen(tap: Tap, order: Order | undefined): boolean {
  if (order === undefined || order.version > tap.base) return true;
  return foresee(order, tap.act, tap.station, '') === order;
}

/** Held taps that have become impossible: somebody else was quicker. */
export function lostTaps(order: Order | undefined, taps: readonly Tap[]): readonly Tap[] {
  return taps.filter((tap, index) => {
    if (tap.stage !== 'HELD') return false;
    return order === undefined || foresee(withTaps(order, taps.slice(0, index)), tap.act, tap.station, '') === null;
  });
}

/** The tap that Undo takes back: the last one that the booth can't have heard of, or may not have. */
export function undoable(taps: readonly Tap[], orderId: string): Tap | undefined {
  return taps.findLast(
    (tap) => tap.orderId === orderId && tap.stage !== 'DONE' && (tap.stage !== 'SENDING' || tap.failures > 0),
  );
}
