import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import { useBaristaText } from '../texts/use-barista-text.ts';
import './side-sheet.css';

interface Props {
  title: string;
  onClose: () => void;
  children: ReactNode;
}

/** A sheet over the board's side; Esc, ✕ and a tap beside it close it, and the focus goes back to where it was. */
export function SideSheet({ title, onClose, children }: Props) {
  const text = useBaristaText();
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the keyboard's way out is Esc, which the dialog has by itself
    <dialog
      ref={dialog}
      className="side-sheet"
      aria-labelledby={titleId}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => event.target === event.currentTarget && onClose()}
    >
      <div className="side-sheet-body">
        <header>
          <h2 id={titleId}>{title}</h2>
          <button type="button" className="desk-button desk-quiet" onClick={onClose}>
            <span aria-hidden="true">✕</span> {text.close}
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
