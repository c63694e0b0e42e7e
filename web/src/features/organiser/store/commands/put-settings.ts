import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { parseSettings, type StoreSettings } from '../settings/settings.ts';

/** Changes some of the bar's settings; the others stay. Refused: 400 with `details.field`, 403. */
export async function putSettings(boothId: string, change: Partial<StoreSettings>): Promise<StoreSettings> {
  const path = `/booths/${encodeURIComponent(boothId)}/store`;
  return parseSettings(await sendStaffCommand({ method: 'PUT', path, body: change }));
}
