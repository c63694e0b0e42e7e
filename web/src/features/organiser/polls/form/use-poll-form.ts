import { useEffect, useReducer, useRef, useState } from 'react';
import type { Poll } from '../../../../api/types.ts';
import { putPoll } from '../commands/put-poll.ts';
import { type Edit, editForm } from '../definition/edit-form.ts';
import type { PollForm } from '../definition/form-state.ts';
import { meanSame, toDefinition } from '../definition/to-definition.ts';
import { adoptIds, adoptSaved, toForm } from '../definition/to-form.ts';
import { type Problem, validateForm } from '../definition/validate-form.ts';
import { notePoll, refreshPolls } from '../live/use-polls.ts';
import { usePollsText } from '../texts/use-polls-text.ts';
import { keepForm, keptForm } from './keep-form.ts';
import { type ServerProblem, serverProblem } from './server-problem.ts';

export type SaveState = 'IDLE' | 'SAVING' | 'SAVED' | 'FAILED';

export interface PollFormState {
  readonly form: PollForm;
  readonly edit: (edit: Edit) => void;
  readonly isDirty: boolean;
  /** Told once a save was tried. */
  readonly problems: readonly Problem[];
  readonly refusal: ServerProblem | null;
  readonly state: SaveState;
  /** Somebody else's version lies on the server. */
  readonly isOvertaken: boolean;
  /** What is in the form was kept from before. */
  readonly isRestored: boolean;
  readonly save: (pollId: string) => Promise<Poll | Problem | ServerProblem>;
  readonly takeTheirs: () => void;
  readonly keepMine: () => void;
  readonly discard: () => void;
}

/**
 * The form of a poll: what is typed, what is wrong with it, and its way to the server. Nothing typed is lost but by a
 * hand's own wish.
 *
 * @param poll the poll as it is on the server now; null for a new one
 * @param start what a new poll's form starts from
 * @param kept under which name unsaved words are kept
 */
export function usePollForm(boothId: string, poll: Poll | null, start: PollForm, kept: string): PollFormState {
  const text = usePollsText();
  const [base, setBase] = useState({ poll, form: poll ? toForm(poll) : start });
  const [initial] = useState(() => keptForm(boothId, kept));
  const [form, edit] = useReducer(editForm, initial ?? base.form);
  const [isRestored, setRestored] = useState(initial !== null && !meanSame(initial, base.form));
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<ServerProblem | null>(null);
  const [state, setState] = useState<SaveState>('IDLE');
  const isDirty = !meanSame(form, base.form);
  const latest = useRef(form);
  latest.current = form;
  const isLater = poll !== null && base.poll !== null && poll.version > base.poll.version;
  const isChangedThere = isLater && !meanSame(toForm(poll), toForm(base.poll ?? poll));

  useEffect(() => keepForm(boothId, kept, isDirty ? form : null), [boothId, kept, form, isDirty]);
  // Whoever has typed nothing sees the other's changes as they come.
  useEffect(() => {
    if (!isChangedThere || isDirty || poll === null) return;
    setBase({ poll, form: toForm(poll) });
    edit({ kind: 'LOAD', form: toForm(poll) });
  }, [isChangedThere, isDirty, poll]);

  function load(next: PollForm, from: Poll | null): void {
    setBase({ poll: from, form: next });
    edit({ kind: 'LOAD', form: next });
    setRestored(false);
    setTried(false);
    setRefusal(null);
  }

  async function save(pollId: string): Promise<Poll | Problem | ServerProblem> {
    setTried(true);
    setRefusal(null);
    const [problem] = validateForm(form, poll);
    if (problem !== undefined) {
      setState('FAILED');
      return problem;
    }
    setState('SAVING');
    try {
      const saved = await putPoll(boothId, pollId, toDefinition(form, poll));
      const taken = adoptSaved(form, saved);
      const typed = latest.current;
      load(taken, saved);
      // What was typed while the answer was on its way stays, to be saved next.
      if (typed !== form) edit({ kind: 'LOAD', form: adoptIds(typed, taken) });
      notePoll(saved);
      setState('SAVED');
      return saved;
    } catch (cause) {
      const refused = serverProblem(cause, text);
      setRefusal(refused);
      setState('FAILED');
      refreshPolls(boothId);
      return refused;
    }
  }

  return {
    form,
    edit(next) {
      if (state !== 'SAVING') setState('IDLE');
      edit(next);
    },
    isDirty,
    problems: tried ? validateForm(form, poll) : [],
    refusal,
    state,
    isOvertaken: isChangedThere && isDirty,
    isRestored,
    save,
    takeTheirs: () => poll && load(toForm(poll), poll),
    keepMine: () => poll && setBase({ poll, form: toForm(poll) }),
    discard: () => load(poll ? toForm(poll) : start, poll),
  };
}
