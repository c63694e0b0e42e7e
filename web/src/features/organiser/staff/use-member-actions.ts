import { useState } from 'react';
import { Refused } from '../../../api/errors.ts';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import type { Toast } from '../polls/toast/use-toast.ts';
import { putMember } from './commands/put-member.ts';
import { removeMember } from './commands/remove-member.ts';
import type { Role, Welcome } from './member.ts';
import { useStaffText } from './texts/use-staff-text.ts';
import { refreshMembers } from './use-members.ts';

/** What an organiser does to the staff, one thing at a time. Each tells how it went; none throws. */
export interface MemberActions {
  /** For whom a command is under way. */
  readonly busy: string | null;
  /** Gives a role, and tells how the person signs in. Answers whether it worked. */
  readonly give: (username: string, role: Role) => Promise<boolean>;
  /** Changes the role of somebody who is here. */
  readonly change: (username: string, role: Role) => Promise<boolean>;
  readonly remove: (username: string) => Promise<boolean>;
}

export function useMemberActions(boothId: string, toast: Toast, onWelcome: (welcome: Welcome) => void): MemberActions {
  const text = useStaffText();
  const failureText = useFailureText();
  const [busy, setBusy] = useState<string | null>(null);

  async function run(username: string, command: () => Promise<void>): Promise<boolean> {
    if (busy !== null) return false;
    setBusy(username);
    try {
      await command();
      return true;
    } catch (problem) {
      const isOneself = problem instanceof Refused && problem.code === 'WrongState';
      toast.show({ text: isOneself ? text.oneself : sayFailure(problem, failureText), isProblem: true });
      return false;
    } finally {
      setBusy(null);
      refreshMembers(boothId);
    }
  }

  return {
    busy,
    give: (username, role) => run(username, async () => onWelcome(await putMember(boothId, username, role))),
    change: (username, role) =>
      run(username, async () => {
        const welcome = await putMember(boothId, username, role);
        // Somebody who never signed in has a new password now: the one before is no good any more.
        if (welcome.temporaryPassword !== null) onWelcome(welcome);
        toast.show({ text: text.changed(username, text.roles[role]) });
      }),
    remove: (username) =>
      run(username, async () => {
        await removeMember(boothId, username);
        toast.show({ text: text.removed(username) });
      }),
  };
}
