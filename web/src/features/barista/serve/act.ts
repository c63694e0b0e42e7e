import type { Order } from '../../../api/types.ts';

/** What a barista does to an order. */
export type Act =
  /** `takeOver`: though another station makes it. */
  | { readonly kind: 'MAKE'; readonly takeOver: boolean }
  | { readonly kind: 'UNMAKE' }
  | { readonly kind: 'READY' }
  | { readonly kind: 'COLLECT' }
  /** The customer reads the reason, 1 to 200 characters. */
  | { readonly kind: 'REFUSE'; readonly reason: string };

/**
 * The order as it will be once the act is done; the very same where that holds already; null where the act isn't possible.
 *
 * @param at when it is done, ISO 8601
 */
export function foresee(order: Order, act: Act, station: string, at: string): Order | null {
  const { status } = order;
  const isOwn = order.station === station;
  switch (act.kind) {
    case 'MAKE':
      if (status === 'MAKING' && isOwn) return order;
      if (status === 'QUEUED' || (status === 'MAKING' && act.takeOver)) {
        return { ...order, status: 'MAKING', station, makingAt: at };
      }
      return null;
    case 'UNMAKE':
      if (status === 'QUEUED') return order;
      return status === 'MAKING' && isOwn ? { ...order, status: 'QUEUED', station: null, makingAt: null } : null;
    case 'READY':
      if (status === 'READY') return order;
      return status === 'MAKING' && isOwn ? { ...order, status: 'READY', readyAt: at } : null;
    case 'COLLECT':
      return status === 'READY' ? { ...order, status: 'COLLECTED', endedAt: at } : null;
    case 'REFUSE':
      return status === 'QUEUED' || status === 'MAKING'
        ? { ...order, status: 'CANCELLED', by: 'BARISTA', reason: act.reason, endedAt: at }
        : null;
    default:
      return act satisfies never;
  }
}
