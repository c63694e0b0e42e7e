import { usePollsText } from '../texts/use-polls-text.ts';
import type { PollFormState } from './use-poll-form.ts';

interface Props {
  state: PollFormState;
  isOpen: boolean;
  /** The form changes what stands since the round was opened; called to take that back. */
  onKeepRules: (() => void) | null;
}

/** What to know before saving: it shows at once; somebody else was here; something was kept from before. */
export function FormNotices({ state, isOpen, onKeepRules }: Props) {
  const text = usePollsText();
  return (
    <div className="form-notices" role="status">
      {isOpen ? <p className="form-notice is-quiet">{text.form.openNote}</p> : null}
      {state.isOvertaken ? (
        <div className="form-notice">
          <p>{text.form.changedElsewhere}</p>
          <button type="button" className="desk-button desk-quiet" onClick={state.takeTheirs}>
            {text.form.takeTheirs}
          </button>
          <button type="button" className="desk-button desk-quiet" onClick={state.keepMine}>
            {text.form.keepMine}
          </button>
        </div>
      ) : null}
      {state.isRestored && state.isDirty ? (
        <div className="form-notice">
          <p>{text.form.restored}</p>
          <button type="button" className="desk-button desk-quiet" onClick={state.discard}>
            {text.form.discard}
          </button>
        </div>
      ) : null}
      {onKeepRules ? (
        <div className="form-notice">
          <p>{text.form.conflict}</p>
          <button type="button" className="desk-button desk-quiet" onClick={onKeepRules}>
            {text.form.takeBack}
          </button>
        </div>
      ) : null}
    </div>
  );
}
