import { orderPath } from '../../../api/commands/order-path.ts';
import { sendStaffCommand } from '../../../staff/send-staff-command.ts';
import type { Tap } from './tap.ts';

function bodyOf({ act, station }: Tap): Record<string, unknown> {
  switch (act.kind) {
    case 'MAKE':
      return { station, ...(act.takeOver && { takeOver: true }) };
    case 'REFUSE':
      return { reason: act.reason };
    default:
      return { station };
  }
}

/** `POST /booths/{b}/orders/{o}/{make|unmake|ready|collect|refuse}`. Refused: 409 WrongState, ClaimedByOther; 404. */
export async function sendTap(boothId: string, tap: Tap): Promise<void> {
  const path = `${orderPath(boothId, tap.orderId)}/${tap.act.kind.toLowerCase()}`;
  await sendStaffCommand({ method: 'POST', path, body: bodyOf(tap), keepalive: true });
}
