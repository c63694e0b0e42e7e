import { parseStore } from '../../../api/graphql/parse-store.ts';
import type { Store } from '../../../api/types.ts';
import { sendStaffCommand } from '../../../staff/send-staff-command.ts';
import type { StoreChange } from './sold-out.ts';

/** Opens or closes the bar, or says all that is sold out. Refused: 403, 400 where something isn't on the menu. */
export async function putStore(boothId: string, change: StoreChange): Promise<Store> {
  const path = `/booths/${encodeURIComponent(boothId)}/store`;
  return parseStore(await sendStaffCommand({ method: 'PUT', path, body: change }));
}
