import { usePollsText } from '../texts/use-polls-text.ts';
import type { Toast } from './use-toast.ts';
import './toast.css';

/** What has just been done, with the way back. It waits for whoever points at it or has the focus in it. */
export function ToastBar({ toast }: { toast: Toast }) {
  const text = usePollsText();
  const { message, close, hold } = toast;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: pointing at it only keeps it
    <div
      className="desk-toast-place"
      onPointerEnter={() => message && hold(true)}
      onPointerLeave={() => message && hold(false)}
      onFocus={() => hold(true)}
      onBlur={() => hold(false)}
    >
      <p role="status" className="visually-hidden">
        {message && !message.isProblem ? message.text : ''}
      </p>
      <p role="alert" className="visually-hidden">
        {message?.isProblem ? message.text : ''}
      </p>
      {message ? (
        <div className={message.isProblem ? 'toast-bar toast-problem' : 'toast-bar'}>
          <span aria-hidden="true">{message.text}</span>
          {message.undo ? (
            <button
              type="button"
              onClick={() => {
                close();
                message.undo?.();
              }}
            >
              {text.undo}
            </button>
          ) : null}
          <button type="button" className="toast-close" aria-label={text.dismiss} onClick={close}>
            ✕
          </button>
        </div>
      ) : null}
    </div>
  );
}
