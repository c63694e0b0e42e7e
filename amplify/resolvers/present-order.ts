/** An order as its item or its announcement has it; whatever else it holds is no part of what is read here. */
export interface StoredOrder {
  boothId: string;
  orderId: string;
  orderNumber?: number;
  status: string;
  by?: string;
  reason?: string;
  drinkId?: string;
  /** The choices by modifier; an item has them as JSON text. */
  modifiers?: unknown;
  station?: string;
  startedAt: string;
  queuedAt?: string;
  makingAt?: string;
  readyAt?: string;
  endedAt?: string;
  expiresAt?: string;
  journey: { at: string; event: string }[];
  version: number;
}

/**
 * An order as everybody may see it, field by field: its item knows its visitor and the token that its process waits
 * with, and neither may ever come along. `modifiers` is handed over parsed, as AppSync makes text of an AWSJSON itself.
 */
export function presentOrder(order: StoredOrder) {
  const { modifiers } = order;
  return {
    boothId: order.boothId,
    orderId: order.orderId,
    orderNumber: order.orderNumber,
    status: order.status,
    by: order.by,
    reason: order.reason,
    drinkId: order.drinkId,
    modifiers: typeof modifiers === 'string' ? JSON.parse(modifiers) : modifiers,
    station: order.station,
    startedAt: order.startedAt,
    queuedAt: order.queuedAt,
    makingAt: order.makingAt,
    readyAt: order.readyAt,
    endedAt: order.endedAt,
    expiresAt: order.expiresAt,
    journey: order.journey,
    version: order.version,
  };
}
