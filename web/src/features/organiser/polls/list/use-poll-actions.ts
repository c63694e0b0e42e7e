import { useCallback, useState } from 'react';
import { boothKey } from '../../../../api/live/use-booth.ts';
import { refreshFollowed } from '../../../../api/live/use-followed.ts';
import type { Poll } from '../../../../api/types.ts';
import { useLanguage } from '../../../../i18n/language.ts';
import { pickText } from '../../../../i18n/pick-text.ts';
import { deletePoll } from '../commands/delete-poll.ts';
import { movePoll } from '../commands/move-poll.ts';
import { resetPoll } from '../commands/reset-poll.ts';
import { showOnScreen } from '../commands/show-on-screen.ts';
import { sayFailure } from '../failure/say-failure.ts';
import { notePoll, refreshPolls } from '../live/use-polls.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import type { Toast } from '../toast/use-toast.ts';
import { type Step, undoOf } from './poll-state.ts';

/** What an organiser does to a poll as a whole. Each tells through the toast how it went; none throws. */
export interface PollActions {
  /** The poll that a command is under way for. */
  readonly busy: string | null;
  readonly move: (poll: Poll, step: Step) => void;
  readonly show: (poll: Poll) => void;
  readonly reset: (poll: Poll) => Promise<boolean>;
  readonly remove: (poll: Poll) => Promise<boolean>;
}

export function usePollActions(boothId: string, toast: Toast): PollActions {
  const text = usePollsText();
  const language = useLanguage();
  const [busy, setBusy] = useState<string | null>(null);
  const { show: say } = toast;

  /** Runs one command at a time; answers whether it worked. */
  const run = useCallback(
    async (pollId: string, command: () => Promise<void>): Promise<boolean> => {
      setBusy(pollId);
      try {
        await command();
        return true;
      } catch (problem) {
        say({ text: sayFailure(problem, text), isProblem: true });
        refreshPolls(boothId);
        return false;
      } finally {
        setBusy(null);
      }
    },
    [boothId, say, text],
  );

  const titleOf = (poll: Poll) => pickText(poll.title, language) || poll.pollId;

  function move(poll: Poll, step: Step): void {
    void run(poll.pollId, async () => {
      notePoll(await movePoll(boothId, poll.pollId, step));
      const back = undoOf(step, poll);
      const undo = () =>
        void run(poll.pollId, async () => {
          if (back !== null) notePoll(await movePoll(boothId, poll.pollId, back));
          say({ text: text.done.undone });
        });
      say({ text: text.done[step](titleOf(poll)), ...(back !== null && { undo }) });
    });
  }

  function show(poll: Poll): void {
    void run(poll.pollId, async () => {
      const before = await showOnScreen(boothId, poll.pollId);
      refreshFollowed(boothKey(boothId));
      const undo = () =>
        void run(poll.pollId, async () => {
          await showOnScreen(boothId, before);
          refreshFollowed(boothKey(boothId));
          say({ text: text.done.undone });
        });
      say({ text: text.done.shown(titleOf(poll)), ...(before !== poll.pollId && { undo }) });
    });
  }

  const reset = (poll: Poll) =>
    run(poll.pollId, async () => {
      const next = await resetPoll(boothId, poll.pollId, poll.round);
      notePoll(next);
      say({ text: text.done.reset(titleOf(poll), next.round) });
    });

  const remove = (poll: Poll) =>
    run(poll.pollId, async () => {
      await deletePoll(boothId, poll.pollId);
      refreshPolls(boothId);
      say({ text: text.done.deleted(titleOf(poll)) });
    });

  return { busy, move, show, reset, remove };
}
