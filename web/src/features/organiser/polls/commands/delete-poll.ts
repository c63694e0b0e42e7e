import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { pollPath } from './poll-path.ts';

/** Deletes a draft of round 1; one that is gone already is done. 409 WrongState for any other poll. */
export async function deletePoll(boothId: string, pollId: string): Promise<void> {
  await sendStaffCommand({ method: 'DELETE', path: pollPath(boothId, pollId) });
}
