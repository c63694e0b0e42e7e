import { parsePoll } from '../../../../api/graphql/parse-poll.ts';
import type { Poll } from '../../../../api/types.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { pollPath } from './poll-path.ts';

/** Ends `round` and begins the next as a draft. 409 WrongState where the poll is in another round by now. */
export async function resetPoll(boothId: string, pollId: string, round: number): Promise<Poll> {
  return parsePoll(
    await sendStaffCommand({ method: 'POST', path: `${pollPath(boothId, pollId)}/reset`, body: { round } }),
  );
}
