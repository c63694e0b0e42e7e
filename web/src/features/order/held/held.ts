import type { ChosenDrink, QueuedOrder } from '../../../api/commands/choose-drink.ts';

export const plainProblems = [
  'CODE_WANTED',
  'CODE_EXPIRED',
  'CODE_USED_UP',
  'STORE_CLOSED',
  'ONE_AT_A_TIME',
  'SOLD_OUT',
  'NOT_ON_MENU',
  'CHOSEN_TOO_LATE',
  'CANCELLED_TOO_LATE',
  'GONE',
  'REFUSED',
] as const;

/** Why something the visitor asked for didn't happen. */
export type Problem =
  | { readonly kind: (typeof plainProblems)[number] }
  | { readonly kind: 'QUEUE_FULL'; readonly waitSeconds: number };

/** An order that the bar knows of, as far as this phone has to do with it. */
export interface StartedHeld {
  readonly kind: 'STARTED';
  readonly orderId: string;
  /** Whose it is; null where that wasn't known when it began. */
  readonly visitorId: string | null;
  /** Until when to choose, as the bar said when it began. */
  readonly expiresAt: string | null;
  /** What was chosen on this phone; it is being sent until there is a `place`. */
  readonly choice: ChosenDrink | null;
  readonly place: QueuedOrder | null;
  readonly cancel: 'NO' | 'ASKED' | 'DONE';
  readonly problem: Problem | null;
}

/** The order that this phone holds at a booth. */
export type Held =
  | { readonly kind: 'NONE'; readonly problem: Problem | null }
  /** Asked for, and not yet acknowledged. */
  | { readonly kind: 'STARTING'; readonly orderId: string; readonly code: string }
  | StartedHeld;

export type HeldEvent =
  | { readonly kind: 'START_ASKED'; readonly orderId: string; readonly code: string }
  | { readonly kind: 'CODE_MISSED' }
  | {
      readonly kind: 'START_ACKNOWLEDGED';
      readonly orderId: string;
      readonly visitorId: string | null;
      readonly expiresAt: string | null;
    }
  | { readonly kind: 'START_REFUSED'; readonly problem: Problem }
  /** The visitor has an order already: this one. */
  | { readonly kind: 'OTHER_FOUND'; readonly orderId: string; readonly visitorId: string | null }
  | { readonly kind: 'DRINK_CHOSEN'; readonly choice: ChosenDrink }
  | { readonly kind: 'DRINK_QUEUED'; readonly orderId: string; readonly place: QueuedOrder }
  | { readonly kind: 'DRINK_REFUSED'; readonly orderId: string; readonly problem: Problem }
  | { readonly kind: 'CANCEL_ASKED' }
  | { readonly kind: 'CANCEL_ACKNOWLEDGED'; readonly orderId: string }
  | { readonly kind: 'CANCEL_REFUSED'; readonly orderId: string; readonly problem: Problem }
  | { readonly kind: 'DROPPED'; readonly problem: Problem | null };

export const nothingHeld: Held = { kind: 'NONE', problem: null };

function started(orderId: string, visitorId: string | null, more: Partial<StartedHeld>): StartedHeld {
  return {
    kind: 'STARTED',
    orderId,
    visitorId,
    expiresAt: null,
    choice: null,
    place: null,
    cancel: 'NO',
    problem: null,
    ...more,
  };
}

function onStarted(held: Held, event: HeldEvent & { orderId?: string }): Held {
  // An answer about an order that was left behind meanwhile says nothing about this one.
  if (held.kind !== 'STARTED' || (event.orderId !== undefined && event.orderId !== held.orderId)) return held;
  switch (event.kind) {
    case 'DRINK_CHOSEN':
      return held.place === null ? { ...held, choice: event.choice, problem: null } : held;
    case 'DRINK_QUEUED':
      return { ...held, place: event.place, problem: null };
    case 'DRINK_REFUSED':
      return { ...held, choice: null, problem: event.problem };
    case 'CANCEL_ASKED':
      return held.cancel === 'NO' ? { ...held, cancel: 'ASKED', problem: null } : held;
    case 'CANCEL_ACKNOWLEDGED':
      return { ...held, cancel: 'DONE', problem: null };
    case 'CANCEL_REFUSED':
      return { ...held, cancel: 'NO', problem: event.problem };
    default:
      return held;
  }
}

/** What becomes of the order this phone holds. */
export function applyToHeld(held: Held, event: HeldEvent): Held {
  switch (event.kind) {
    case 'START_ASKED':
      // Asked again with another code, it is the same order.
      return { kind: 'STARTING', orderId: held.kind === 'STARTING' ? held.orderId : event.orderId, code: event.code };
    case 'CODE_MISSED':
      return { kind: 'NONE', problem: { kind: 'CODE_WANTED' } };
    case 'START_ACKNOWLEDGED':
      if (held.kind !== 'STARTING' || held.orderId !== event.orderId) return held;
      return started(event.orderId, event.visitorId, { expiresAt: event.expiresAt });
    case 'START_REFUSED':
      return held.kind === 'STARTING' ? { kind: 'NONE', problem: event.problem } : held;
    case 'OTHER_FOUND':
      if (held.kind !== 'STARTING') return held;
      return started(event.orderId, event.visitorId, { problem: { kind: 'ONE_AT_A_TIME' } });
    case 'DROPPED':
      return { kind: 'NONE', problem: event.problem };
    default:
      return onStarted(held, event);
  }
}

/** What has to be sent next; null when the bar knows all that was asked for here. */
export function nextJob(held: Held): 'START' | 'CHOOSE' | 'CANCEL' | null {
  if (held.kind === 'STARTING') return 'START';
  if (held.kind !== 'STARTED' || held.cancel === 'DONE') return null;
  if (held.cancel === 'ASKED') return 'CANCEL';
  return held.choice !== null && held.place === null ? 'CHOOSE' : null;
}
