import { parseQueuedOrder } from '../../../api/commands/choose-drink.ts';
import { sendStaffCommand } from '../../../staff/send-staff-command.ts';
import type { WalkUp } from './walk-ups.ts';

/** Orders for somebody who stands there, and answers the number. Refused: 409 QueueFull, 422 SoldOut, NotOnMenu. */
export async function sendWalkUp(boothId: string, { orderId, drinkId, modifiers }: WalkUp): Promise<number> {
  const path = `/booths/${encodeURIComponent(boothId)}/walk-ups/${encodeURIComponent(orderId)}`;
  const answer = await sendStaffCommand({ method: 'POST', path, body: { drinkId, modifiers }, keepalive: true });
  return parseQueuedOrder(answer).orderNumber;
}
