import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { screenPath } from './screen-path.ts';

/** Takes the codes from a screen; also done when it is gone already. */
export async function unpairScreen(boothId: string, pairingCode: string): Promise<void> {
  await sendStaffCommand({ method: 'DELETE', path: screenPath(boothId, pairingCode) });
}
