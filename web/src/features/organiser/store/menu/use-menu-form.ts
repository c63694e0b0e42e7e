import { useEffect, useReducer, useRef, useState } from 'react';
import type { Store } from '../../../../api/types.ts';
import { sayFailure } from '../../booth/failure/say-failure.ts';
import { useFailureText } from '../../booth/failure/texts/use-failure-text.ts';
import { adoptIds, adoptSoldOut, withoutSoldOut } from './definition/adopt-menu.ts';
import { editMenu, type MenuEdit } from './definition/edit-menu.ts';
import { type MenuForm, meanSame, toForm, toMenu } from './definition/menu-form.ts';
import { type MenuProblem, validateMenu } from './definition/validate-menu.ts';
import { putMenu } from './put-menu.ts';

export interface MenuFormState {
  readonly form: MenuForm;
  readonly edit: (edit: MenuEdit) => void;
  readonly isDirty: boolean;
  /** Told once a save was tried. */
  readonly problems: readonly MenuProblem[];
  readonly refusal: string | null;
  readonly state: 'IDLE' | 'SAVING' | 'SAVED';
  /** Somebody else's menu lies on the server, and another here. */
  readonly isOvertaken: boolean;
  /** Answers the first field that keeps the menu from being saved. */
  readonly save: () => Promise<string | null>;
  readonly discard: () => void;
  readonly keepMine: () => void;
}

/** The menu's form and its way to the server. What baristas sell out meanwhile comes in as it happens. */
export function useMenuForm(boothId: string, store: Store): MenuFormState {
  const failureText = useFailureText();
  const [base, setBase] = useState(() => ({ form: toForm(store.menu), version: store.version }));
  const [form, edit] = useReducer(editMenu, base.form);
  const [tried, setTried] = useState(false);
  const [refusal, setRefusal] = useState<string | null>(null);
  const [state, setState] = useState<MenuFormState['state']>('IDLE');
  const isDirty = !meanSame(form, base.form);
  const theirs = toForm(store.menu);
  const isLater = store.version > base.version && !meanSame(theirs, base.form);
  const isChangedThere = isLater && !meanSame(withoutSoldOut(theirs), withoutSoldOut(base.form));
  const problems = validateMenu(form);
  const latest = useRef({ form, base });
  latest.current = { form, base };

  function load(next: MenuForm, version: number): void {
    setBase({ form: next, version });
    edit({ kind: 'LOAD', form: next });
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for the menu, and the ref for the rest
  useEffect(() => {
    const now = latest.current;
    if (!isLater || state === 'SAVING') return;
    if (!isDirty) load(theirs, store.version);
    else if (!isChangedThere) {
      edit({ kind: 'LOAD', form: adoptSoldOut(now.form, now.base.form, theirs) });
      setBase({ form: theirs, version: store.version });
    }
  }, [isLater, isChangedThere, isDirty, store.version, state]);

  return {
    form,
    edit(change) {
      if (state === 'SAVED') setState('IDLE');
      setRefusal(null);
      edit(change);
    },
    isDirty,
    problems: tried ? problems : [],
    refusal,
    state,
    isOvertaken: isChangedThere && isDirty && state !== 'SAVING',
    async save() {
      setTried(true);
      const [bad] = problems;
      if (bad) return bad.field;
      setRefusal(null);
      setState('SAVING');
      const sent = form;
      try {
        const saved = await putMenu(boothId, toMenu(sent));
        setBase({ form: toForm(saved.menu), version: saved.version });
        edit({ kind: 'LOAD', form: adoptIds(latest.current.form, sent) });
        setTried(false);
        setState('SAVED');
      } catch (problem) {
        setRefusal(sayFailure(problem, failureText));
        setState('IDLE');
      }
      return null;
    },
    discard() {
      setTried(false);
      setRefusal(null);
      load(theirs, store.version);
    },
    keepMine: () => setBase({ form: theirs, version: store.version }),
  };
}
