import type { Order } from '../../../api/types.ts';

/** An order for somebody without a phone, from the tap until the board has it. */
export interface WalkUp {
  readonly orderId: string;
  readonly drinkId: string;
  readonly modifiers: Readonly<Record<string, string>>;
  /** ISO 8601. */
  readonly at: string;
  /** Given with the answer. */
  readonly orderNumber: number | null;
}

/** How the board shows it meanwhile, behind the others. */
export function provisional(boothId: string, { orderId, drinkId, modifiers, at, orderNumber }: WalkUp): Order {
  return {
    boothId,
    orderId,
    orderNumber,
    status: 'QUEUED',
    by: null,
    reason: null,
    drinkId,
    modifiers,
    station: null,
    startedAt: at,
    queuedAt: at,
    makingAt: null,
    readyAt: null,
    endedAt: null,
    expiresAt: null,
    journey: [],
    version: 0,
  };
}
