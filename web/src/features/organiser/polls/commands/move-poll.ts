import { parsePoll } from '../../../../api/graphql/parse-poll.ts';
import type { Poll } from '../../../../api/types.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import type { Step } from '../list/poll-state.ts';
import { pollPath } from './poll-path.ts';

/** Opens, closes, reveals or hides a poll; what already holds is done. Answers the poll; refused: 404, 409 WrongState. */
export async function movePoll(boothId: string, pollId: string, step: Step): Promise<Poll> {
  return parsePoll(await sendStaffCommand({ method: 'POST', path: `${pollPath(boothId, pollId)}/${step}`, body: {} }));
}
