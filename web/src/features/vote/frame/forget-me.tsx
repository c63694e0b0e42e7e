import { useRef, useState } from 'react';
import { useText } from '../../../i18n/use-text.ts';
import type { VisitSession } from '../../../visit/visit-session.ts';

/** A small link, a question, and then the booth knows nothing of this phone. */
export function ForgetMe({ session, onForgotten }: { session: VisitSession; onForgotten: () => void }) {
  const text = useText();
  const dialog = useRef<HTMLDialogElement>(null);
  const [state, setState] = useState<'idle' | 'busy' | 'failed'>('idle');

  async function forget(): Promise<void> {
    setState('busy');
    try {
      await session.forget();
      onForgotten();
      setState('idle');
      dialog.current?.close();
    } catch (problem) {
      // Whatever it was, the visitor can only try again; nothing has been erased here.
      console.warn('forget me', problem);
      setState('failed');
    }
  }

  return (
    <>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {text.forget.link}
      </button>
      <dialog ref={dialog} className="sheet" aria-labelledby="forget-title" onClose={() => setState('idle')}>
        <h2 id="forget-title">{text.forget.title}</h2>
        <p>{text.forget.body}</p>
        <p className={state === 'failed' ? 'alert' : ''} role="status">
          {state === 'failed' ? text.forget.failed : ''}
        </p>
        <button
          type="button"
          className="button"
          aria-disabled={state === 'busy'}
          onClick={() => {
            if (state !== 'busy') void forget();
          }}
        >
          {text.forget.confirm}
        </button>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {text.forget.cancel}
        </button>
      </dialog>
    </>
  );
}
