import { useEffect, useState } from 'react';
import { issueCode } from '../../../api/commands/issue-code.ts';
import { registerScreen } from '../../../api/commands/register-screen.ts';
import { noteServerTime, serverNow } from '../../../browser/server-clock.ts';
import { watchWake } from '../../../browser/watch-wake.ts';
import { screenTicket } from '../../../screen-pairing/ticket.ts';
import { type CodeState, followCode } from './follow-code.ts';

const asking: CodeState = { kind: 'ASKING' };

/** The booth's rotating code on this screen; asks for none while none is `wanted`. */
export function useCode(boothId: string, wanted: boolean): CodeState {
  const [state, setState] = useState<CodeState>(asking);
  useEffect(() => {
    if (!wanted) return undefined;
    const ticket = screenTicket(boothId);
    const follower = followCode({
      issue: async () => {
        const code = await issueCode(boothId, ticket);
        noteServerTime(code.validFrom);
        return code;
      },
      register: () => registerScreen(boothId, ticket),
      now: serverNow,
      onChange: setState,
    });
    const endWatch = watchWake({ onWake: follower.look, onOffline: () => undefined, onTick: () => undefined });
    return () => {
      endWatch();
      follower.stop();
      setState(asking);
    };
  }, [boothId, wanted]);
  return state;
}
