import { usePollsText } from '../texts/use-polls-text.ts';
import type { SaveState } from './use-poll-form.ts';

interface Props {
  isDirty: boolean;
  /** There is something on the server. */
  isSaved: boolean;
  state: SaveState;
  problems: number;
  /** What the server said that belongs to no field. */
  refusal: string | null;
}

/** The button that saves, to focus it by. */
export const saveId = 'poll-save';

/** Whether all is saved, and the button that saves. It stays in sight. */
export function SaveBar({ isDirty, isSaved, state, problems, refusal }: Props) {
  const text = usePollsText();
  const said =
    problems > 0
      ? text.form.problems(problems)
      : (refusal ??
        (state === 'SAVING' ? text.form.saving : isDirty ? text.form.unsaved : isSaved ? text.form.saved : ''));
  const isProblem = problems > 0 || refusal !== null;
  return (
    <div className="save-bar">
      <p role="status" className={isProblem ? 'form-problem' : ''}>
        {said}
      </p>
      <button type="submit" id={saveId} className="desk-button" aria-disabled={state === 'SAVING'}>
        {state === 'SAVING' ? text.form.saving : text.form.save}
      </button>
    </div>
  );
}
