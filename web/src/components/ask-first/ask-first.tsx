import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './ask-first.css';

interface Props {
  isAsked: boolean;
  title: string;
  children: ReactNode;
  confirm: string;
  cancel: string;
  isBusy?: boolean;
  onConfirm: () => void;
  onCancel: () => void;
}

/** A question before something that can't be taken back. Esc and the first button go back; the browser keeps the focus inside. */
export function AskFirst({ isAsked, title, children, confirm, cancel, isBusy = false, onConfirm, onCancel }: Props) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  // Before it leaves the document, so that the browser gives the focus back to where it was.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (isAsked) element?.showModal();
    return () => element?.close();
  }, [isAsked]);
  return (
    <dialog
      ref={dialog}
      className="ask-first"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onCancel();
      }}
    >
      {isAsked ? (
        <>
          <h2 id={titleId}>{title}</h2>
          <div className="ask-first-body">{children}</div>
          <div className="ask-first-buttons">
            <button type="button" className="desk-button desk-quiet" onClick={onCancel}>
              {cancel}
            </button>
            <button type="button" className="desk-button" aria-disabled={isBusy} onClick={() => isBusy || onConfirm()}>
              {confirm}
            </button>
          </div>
        </>
      ) : null}
    </dialog>
  );
}
