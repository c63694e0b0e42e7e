import { useRef } from 'react';
import { useOrderText } from '../texts/use-order-text.ts';

interface Props {
  /** Whether somebody is making it already. */
  making: boolean;
  /** Whether it was asked for, and the bar hasn't answered. */
  asked: boolean;
  stuck: boolean;
  onCancel: () => void;
}

/** A small link, a question, and the place is somebody else's. */
export function CancelOrder({ making, asked, stuck, onCancel }: Props) {
  const text = useOrderText().cancel;
  const dialog = useRef<HTMLDialogElement>(null);
  return (
    <>
      <p role="status" className={asked ? 'cancel-under' : 'visually-hidden'}>
        {asked ? (stuck ? text.stuck : text.under) : ''}
      </p>
      {asked ? null : (
        <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
          {text.button}
        </button>
      )}
      <dialog ref={dialog} className="sheet" aria-labelledby="cancel-title">
        <h2 id="cancel-title">{text.title}</h2>
        <p>{making ? text.making : text.body}</p>
        <button type="button" className="button button-quiet" onClick={() => dialog.current?.close()}>
          {text.keep}
        </button>
        <button
          type="button"
          className="button"
          onClick={() => {
            dialog.current?.close();
            onCancel();
          }}
        >
          {text.confirm}
        </button>
      </dialog>
    </>
  );
}
