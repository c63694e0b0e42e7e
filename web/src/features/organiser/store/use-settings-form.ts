import { useState } from 'react';
import { sayFailure } from '../booth/failure/say-failure.ts';
import { useFailureText } from '../booth/failure/texts/use-failure-text.ts';
import { type MergedForm, useMergedForm } from '../booth/form/use-merged-form.ts';
import { putSettings } from './commands/put-settings.ts';
import type { StoreSettings } from './settings/settings.ts';
import {
  type SettingsForm,
  type SettingsProblems,
  toChange,
  toForm,
  validateSettings,
} from './settings/settings-form.ts';
import { type KnownSettings, nextSerial, refreshSettings } from './settings/use-settings.ts';

export interface SettingsFormState {
  readonly merged: MergedForm<SettingsForm>;
  readonly edit: MergedForm<SettingsForm>['edit'];
  readonly problems: SettingsProblems;
  readonly refusal: string | null;
  readonly state: 'IDLE' | 'SAVING' | 'SAVED';
  /** Answers the first field that keeps the form from being saved. */
  readonly save: () => Promise<keyof StoreSettings | null>;
}

/** The settings' form and its way to the server; only what was changed here is sent. */
export function useSettingsForm(boothId: string, known: KnownSettings): SettingsFormState {
  const failureText = useFailureText();
  const merged = useMergedForm<SettingsForm>({ form: toForm(known.settings), version: known.serial });
  const [refusal, setRefusal] = useState<string | null>(null);
  const [state, setState] = useState<SettingsFormState['state']>('IDLE');
  const problems = validateSettings(merged.form);

  return {
    merged,
    edit(field, value) {
      if (state === 'SAVED') setState('IDLE');
      setRefusal(null);
      merged.edit(field, value);
    },
    problems,
    refusal,
    state,
    async save() {
      const [bad] = [...Object.keys(problems), ...merged.clashes];
      if (bad !== undefined) return bad as keyof StoreSettings;
      const change = toChange(merged.form, merged.draft.base);
      setRefusal(null);
      if (Object.keys(change).length === 0) {
        // The same in other words, such as 0:90 for 1:30.
        merged.discard();
        setState('SAVED');
        return null;
      }
      setState('SAVING');
      try {
        const saved = await putSettings(boothId, change);
        merged.noteSaved(merged.form, toForm(saved), nextSerial());
        setState('SAVED');
      } catch (problem) {
        setRefusal(sayFailure(problem, failureText));
        setState('IDLE');
      }
      refreshSettings(boothId);
      return null;
    },
  };
}
