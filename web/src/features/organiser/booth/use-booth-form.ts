import { useState } from 'react';
import { Refused } from '../../../api/errors.ts';
import { readBooth } from '../../../api/graphql/read.ts';
import { boothKey } from '../../../api/live/use-booth.ts';
import { refreshFollowed } from '../../../api/live/use-followed.ts';
import type { Booth } from '../../../api/types.ts';
import { putBooth } from './commands/put-booth.ts';
import { type BoothForm, toDefinition, toForm } from './definition/booth-form.ts';
import { type BoothProblems, validateBooth } from './definition/validate-booth.ts';
import { sayFailure } from './failure/say-failure.ts';
import { useFailureText } from './failure/texts/use-failure-text.ts';
import { adoptTheirs, clashesWith } from './form/merge-forms.ts';
import { type MergedForm, useMergedForm } from './form/use-merged-form.ts';

export interface BoothFormState {
  readonly merged: MergedForm<BoothForm>;
  readonly edit: MergedForm<BoothForm>['edit'];
  /** Told once a save was tried. */
  readonly problems: BoothProblems;
  /** Why the last save didn't work, where no field is to blame. */
  readonly refusal: string | null;
  readonly state: 'IDLE' | 'SAVING' | 'SAVED';
  /** Answers the first field that keeps the form from being saved. */
  readonly save: () => Promise<keyof BoothForm | null>;
}

/** The booth's form, its problems and its way to the server. */
export function useBoothForm(booth: Booth): BoothFormState {
  const failureText = useFailureText();
  const merged = useMergedForm<BoothForm>({ form: toForm(booth), version: booth.version });
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [state, setState] = useState<BoothFormState['state']>('IDLE');

  /** Sends the form over the booth as it is this very moment; not where that would undo somebody's change unseen. */
  async function send(): Promise<void> {
    const now = await readBooth(booth.boothId);
    const theirs = now === null ? booth : now;
    if (clashesWith(merged.draft, toForm(theirs)).length > 0) {
      refreshFollowed(boothKey(booth.boothId));
      setState('IDLE');
      return;
    }
    const sent = adoptTheirs(merged.draft, toForm(theirs)).mine;
    const saved = await putBooth(booth.boothId, toDefinition(sent, theirs.theme));
    merged.noteSaved(merged.form, toForm(saved), saved.version);
    refreshFollowed(boothKey(booth.boothId));
    setTried(false);
    setState('SAVED');
  }

  return {
    merged,
    edit(field, value) {
      if (state === 'SAVED') setState('IDLE');
      setRefusal(null);
      merged.edit(field, value);
    },
    problems: tried ? validateBooth(merged.form) : {},
    refusal,
    state,
    async save() {
      setTried(true);
      setRefusal(null);
      const [bad] = Object.keys(validateBooth(merged.form));
      if (bad !== undefined) return bad as keyof BoothForm;
      const [clash] = merged.clashes;
      if (clash !== undefined) return clash;
      setState('SAVING');
      try {
        await send();
      } catch (problem) {
        if (!(problem instanceof Refused)) console.warn('save the booth', problem);
        setRefusal(sayFailure(problem, failureText));
        setState('IDLE');
      }
      return null;
    },
  };
}
