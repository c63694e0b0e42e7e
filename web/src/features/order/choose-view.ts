import type { Followed } from '../../api/live/source.ts';
import type { Booth, Order, Store } from '../../api/types.ts';
import type { VisitState } from '../../visit/visit-state.ts';
import type { Held, Problem, StartedHeld } from './held/held.ts';
import { knownOrder } from './known-order.ts';

export interface Situation {
  readonly visit: VisitState;
  readonly booth: Followed<Booth>;
  readonly store: Followed<Store>;
  readonly held: Held;
  /** Of the order that is held; unknown while none is. */
  readonly order: Followed<Order>;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
}

export type CodeProblem = 'WANTED' | 'EXPIRED' | 'USED_UP';

export type View =
  | { readonly kind: 'LOADING' | 'UNREACHABLE' | 'NO_BOOTH' | 'FORGOTTEN' | 'STARTING' }
  /** `forVisit`: the booth itself asks for it, else the order. */
  | { readonly kind: 'CODE'; readonly problem: CodeProblem; readonly forVisit: boolean }
  /** No order yet: what there is, or why there is nothing. */
  | { readonly kind: 'MENU'; readonly store: Store; readonly full: number | null; readonly problem: Problem | null }
  | { readonly kind: 'CHOOSING' | 'SENDING'; readonly store: Store; readonly order: Order; readonly held: StartedHeld }
  | {
      readonly kind: 'WAITING' | 'READY' | 'ENDED';
      readonly store: Store | null;
      readonly order: Order;
      readonly held: StartedHeld;
    };

/** An order that ended so long ago is no news any more. */
const NEWS_MS = 30 * 60_000;

const codeProblems: Partial<Record<Problem['kind'], CodeProblem>> = {
  CODE_WANTED: 'WANTED',
  CODE_EXPIRED: 'EXPIRED',
  CODE_USED_UP: 'USED_UP',
};

function awaited(followed: Followed<unknown>): View {
  return { kind: followed.failed ? 'UNREACHABLE' : 'LOADING' };
}

function chooseMenu(store: Followed<Store>, problem: Problem | null): View {
  if (!store.data) return store.data === null ? { kind: 'NO_BOOTH' } : awaited(store);
  const code = problem === null ? undefined : codeProblems[problem.kind];
  // A code is of no use while the bar is closed.
  if (code !== undefined && store.data.open) return { kind: 'CODE', problem: code, forVisit: false };
  const { queueLength, queueLimit } = store.data;
  // Refused for want of a place, or seen to be: either way it passes once somebody goes.
  const waitSeconds = problem?.kind === 'QUEUE_FULL' ? problem.waitSeconds : 0;
  return { kind: 'MENU', store: store.data, full: queueLength >= queueLimit ? waitSeconds : null, problem };
}

function isOldNews(order: Order, now: number): boolean {
  const ended = Date.parse(order.endedAt ?? order.startedAt);
  return now - ended > NEWS_MS;
}

function chooseForOrder(order: Order, held: StartedHeld, { store, now }: Situation): View {
  switch (order.status) {
    case 'STARTED':
      if (!store.data) return awaited(store);
      return { kind: held.choice === null ? 'CHOOSING' : 'SENDING', store: store.data, order, held };
    case 'QUEUED':
    case 'MAKING':
      return { kind: 'WAITING', store: store.data ?? null, order, held };
    case 'READY':
      return { kind: 'READY', store: store.data ?? null, order, held };
    case 'COLLECTED':
    case 'CANCELLED':
    case 'TIMED_OUT':
      if (isOldNews(order, now)) return chooseMenu(store, null);
      return { kind: 'ENDED', store: store.data ?? null, order, held };
    default:
      return order.status satisfies never;
  }
}

/** What the order's page shows. An order that the bar has is in sight whatever else fails. */
export function chooseView(situation: Situation): View {
  const { visit, booth, store, held, order } = situation;
  if (visit.kind === 'FORGOTTEN') return { kind: 'FORGOTTEN' };
  if (booth.data === null || visit.kind === 'NO_BOOTH') return { kind: 'NO_BOOTH' };
  if (visit.kind === 'CODE_NEEDED') {
    return { kind: 'CODE', problem: visit.expired ? 'EXPIRED' : 'WANTED', forVisit: true };
  }
  if (held.kind === 'NONE') return chooseMenu(store, held.problem);
  if (held.kind === 'STARTING') return { kind: 'STARTING' };
  const known = knownOrder(held, order.data);
  if (known === undefined) return awaited(order);
  // The bar answered for it once and has no such order now: it was set up anew.
  return known === null ? chooseMenu(store, { kind: 'GONE' }) : chooseForOrder(known, held, situation);
}
