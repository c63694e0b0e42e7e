import { parseStore } from '../../../../api/graphql/parse-store.ts';
import type { Store } from '../../../../api/types.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import type { MenuDefinition } from './definition/menu-form.ts';

/** Replaces the whole menu. Refused: 400 with `details.field`, 403. */
export async function putMenu(boothId: string, menu: MenuDefinition): Promise<Store> {
  const path = `/booths/${encodeURIComponent(boothId)}/store`;
  return parseStore(await sendStaffCommand({ method: 'PUT', path, body: { menu } }));
}
