import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { parseWelcome, type Role, type Welcome } from '../member.ts';
import { memberPath } from './member-path.ts';

/**
 * Gives somebody a role at the booth, and makes the person where there is none. Somebody this booth made who never
 * signed in gets a new temporary password. Refused: 409 WrongState for oneself.
 */
export async function putMember(boothId: string, username: string, role: Role): Promise<Welcome> {
  return parseWelcome(await sendStaffCommand({ method: 'PUT', path: memberPath(boothId, username), body: { role } }));
}
