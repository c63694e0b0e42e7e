import { parseFields, parseString } from '../../../../api/parse.ts';
import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { pollPath } from './poll-path.ts';

/** Has the votes themselves counted; one that runs already goes on. Answers its id. */
export async function startRecount(boothId: string, pollId: string): Promise<string> {
  const answer = await sendStaffCommand({ method: 'POST', path: `${pollPath(boothId, pollId)}/recount`, body: {} });
  return parseString(parseFields(answer, 'recount').recountId, 'recount.recountId');
}
