import { useLayoutEffect, useRef, useState } from 'react';
import type { Store } from '../../../../api/types.ts';
import { controlId } from '../../../../components/form/field.tsx';
import { ClashNotice } from '../../booth/form/clash-notice.tsx';
import { DeskSaveBar } from '../../booth/form/desk-save-bar.tsx';
import { LeaveQuestion } from '../../booth/form/leave-question.tsx';
import { useBoothText } from '../../booth/texts/use-booth-text.ts';
import { useStoreText } from '../texts/use-store-text.ts';
import { newKey } from './definition/edit-menu.ts';
import { limits } from './definition/menu-form.ts';
import { MenuProvider } from './menu-context.ts';
import { MenuRows } from './menu-rows.tsx';
import { useMenuForm } from './use-menu-form.ts';
import './menu.css';

/** Focuses an element, wherever it is folded away. */
function reveal(element: HTMLElement): void {
  for (let fold = element.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null)
    fold.open = true;
  element.focus();
}

/** The menu: drinks, their modifiers, and the choices of those. The focus follows what is moved, added or removed. */
export function MenuEditor({ boothId, store }: { boothId: string; store: Store }) {
  const text = useStoreText();
  const boothText = useBoothText();
  const menu = useMenuForm(boothId, store);
  const { form, problems, refusal, state, isDirty } = menu;
  const [said, setSaid] = useState('');
  const wanted = useRef<{ element: HTMLElement } | { id: string } | null>(null);
  // Moving an element in the document takes its focus: it is given back before anybody notices.
  useLayoutEffect(() => {
    const target = wanted.current;
    wanted.current = null;
    const element = target && ('element' in target ? target.element : document.getElementById(target.id));
    if (element) reveal(element);
  });

  function tell(): string {
    if (problems.length > 0) return boothText.problems(problems.length);
    if (menu.isOvertaken) return text.menu.overtaken;
    if (refusal !== null) return refusal;
    if (state === 'SAVING') return boothText.saving;
    if (isDirty) return boothText.unsaved;
    return state === 'SAVED' ? text.saved : '';
  }
  async function submit(): Promise<void> {
    const field = await menu.save();
    const element = field === null ? null : document.getElementById(controlId(field));
    if (element) reveal(element);
  }

  return (
    <form
      className="form-body"
      noValidate
      aria-label={text.menu.title}
      onSubmit={(event) => {
        event.preventDefault();
        if (state !== 'SAVING') void submit();
      }}
    >
      <ClashNotice
        title={text.menu.overtaken}
        lines={menu.isOvertaken ? [text.menu.overtakenMore] : []}
        takeTheirs={boothText.takeTheirs}
        keepMine={boothText.keepMine}
        onSettle={(keep) => (keep === 'MINE' ? menu.keepMine() : menu.discard())}
      />
      <section className="poll-part" aria-labelledby="menu-title">
        <h2 id="menu-title">{text.menu.title}</h2>
        <p className="form-help">{text.menu.help}</p>
        <MenuProvider
          value={{
            edit(edit, focus) {
              if (focus !== undefined) wanted.current = { id: focus };
              else if (edit.kind === 'MOVE' && document.activeElement instanceof HTMLElement)
                wanted.current = { element: document.activeElement };
              menu.edit(edit);
            },
            nextKey: newKey(form.serial + 1),
            problemOf(field) {
              const found = problems.find((problem) => problem.field === field);
              return found ? text.menu.problem[found.kind](limits.name) : null;
            },
            announce: setSaid,
          }}
        >
          <MenuRows kind="drink" rows={form.rows} parent={null} />
        </MenuProvider>
        <p className="visually-hidden" role="status">
          {said}
        </p>
      </section>
      <DeskSaveBar
        said={tell()}
        isProblem={problems.length > 0 || menu.isOvertaken || refusal !== null}
        isBusy={state === 'SAVING'}
        save={state === 'SAVING' ? boothText.saving : text.menu.save}
        discard={isDirty ? { label: boothText.discard, run: menu.discard } : null}
      />
      <LeaveQuestion isDirty={isDirty} onDiscard={menu.discard} />
    </form>
  );
}
