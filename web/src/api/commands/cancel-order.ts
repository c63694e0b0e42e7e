import { orderPath } from './order-path.ts';
import { sendCommand } from './send-command.ts';

/** Cancels the order and frees its place. Repeating it is harmless. Refused with WrongState once there is nothing left to cancel. */
export async function cancelOrder(boothId: string, orderId: string, ticket: string): Promise<void> {
  await sendCommand({ method: 'POST', path: `${orderPath(boothId, orderId)}/cancel`, ticket, body: {} });
}
