import { parsePoll } from '../../../../api/graphql/parse-poll.ts';
import type { Poll } from '../../../../api/types.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import type { PollDefinition } from '../definition/form-state.ts';
import { pollPath } from './poll-path.ts';

/** Writes a poll. Refused: 400 with `details.field`, 409 WrongState where the round has been opened and its rules differ. */
export async function putPoll(boothId: string, pollId: string, definition: PollDefinition): Promise<Poll> {
  return parsePoll(await sendStaffCommand({ method: 'PUT', path: pollPath(boothId, pollId), body: definition }));
}
