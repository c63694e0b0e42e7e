import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { memberPath } from './member-path.ts';

/** Takes somebody's roles at this booth; also done when they are gone already. Refused: 409 WrongState for oneself. */
export async function removeMember(boothId: string, username: string): Promise<void> {
  await sendStaffCommand({ method: 'DELETE', path: memberPath(boothId, username) });
}
