import { sendStaffCommand } from '../../../../staff/send-staff-command.ts';
import { refreshSession } from '../../../../staff/session.ts';
import { putBooth } from '../../booth/commands/put-booth.ts';
import { putPoll } from '../../polls/commands/put-poll.ts';
import type { Step } from './copy-plan.ts';

/** Does one step at the new booth. Throws what the command throws; each may be repeated. */
export async function doStep(boothId: string, step: Step): Promise<void> {
  switch (step.kind) {
    case 'BOOTH':
      await putBooth(boothId, step.definition);
      // Who made it is its organiser: the next token says so, and the commands that follow need it.
      await refreshSession();
      return;
    case 'POLL':
      await putPoll(boothId, step.pollId, step.definition);
      return;
    case 'STORE':
      await sendStaffCommand({
        method: 'PUT',
        path: `/booths/${encodeURIComponent(boothId)}/store`,
        body: step.body,
      });
      return;
    default:
      step satisfies never;
  }
}
