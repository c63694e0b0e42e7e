import { useEffect, useState } from 'react';
import { adoptTheirs, afterSave, changedFields, clashesWith, type Draft, type Form, settle } from './merge-forms.ts';

export interface MergedForm<F extends Form> {
  readonly form: F;
  readonly draft: Draft<F>;
  readonly edit: <K extends keyof F & string>(field: K, value: F[K]) => void;
  readonly isDirty: boolean;
  /** Fields that somebody else changed while they were being changed here. */
  readonly clashes: readonly (keyof F & string)[];
  readonly settle: (keep: 'MINE' | 'THEIRS') => void;
  /** Forgets what is typed. */
  readonly discard: () => void;
  /** Tells of a save's answer; `version` as the server counts. */
  readonly noteSaved: (sent: F, saved: F, version: number) => void;
}

interface Known<F> {
  readonly form: F;
  readonly version: number;
}

/**
 * A form over something that others may change at the same time.
 *
 * @param theirs what the server says now; an older version than one already seen is ignored
 */
export function useMergedForm<F extends Form>(theirs: Known<F>): MergedForm<F> {
  const [known, setKnown] = useState(theirs);
  const [draft, setDraft] = useState<Draft<F>>({ base: theirs.form, mine: theirs.form });
  const newest = theirs.version > known.version ? theirs : known;
  useEffect(() => {
    setKnown(newest);
    setDraft((before) => adoptTheirs(before, newest.form));
  }, [newest]);

  return {
    form: draft.mine,
    draft,
    edit: (field, value) => setDraft((before) => ({ ...before, mine: { ...before.mine, [field]: value } })),
    isDirty: changedFields(draft).length > 0,
    clashes: clashesWith(draft, newest.form),
    settle: (keep) => setDraft((before) => settle(before, newest.form, keep)),
    discard: () => setDraft({ base: newest.form, mine: newest.form }),
    noteSaved(sent, saved, version) {
      setKnown({ form: saved, version });
      setDraft((before) => afterSave(before, sent, saved));
    },
  };
}
