import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { type PairedScreen, parsePairedScreen } from '../paired-screen.ts';
import { screenPath } from './screen-path.ts';

/** Lets the screen with that pairing code show codes, or renames it. Refused: 404 where no screen shows that code. */
export async function pairScreen(boothId: string, pairingCode: string, name: string): Promise<PairedScreen> {
  const path = screenPath(boothId, pairingCode);
  return parsePairedScreen(await sendStaffCommand({ method: 'PUT', path, body: { name } }));
}
