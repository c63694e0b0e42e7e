import { type ReactNode, useEffect, useRef } from 'react';

interface OverlayProps {
  className: string;
  label: string;
  onClose: () => void;
  children: ReactNode;
}

/** What lies over the whole screen until Esc, a click beside it, or its key; the browser keeps the focus inside. */
export function Overlay({ className, label, onClose, children }: OverlayProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a dialog for the keyboard
    <dialog
      ref={dialog}
      className={`overlay ${className}`}
      aria-label={label}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose();
      }}
    >
      {children}
    </dialog>
  );
}
