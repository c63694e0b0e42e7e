import type { ReactNode } from 'react';
import './notice.css';

interface Props {
  /** An emoji, for decoration. */
  sign: string;
  title: string;
  children?: ReactNode;
  action?: { label: string; run: () => void } | undefined;
}

/** A page that has one thing to say, and perhaps one thing to do. */
export function Notice({ sign, title, children, action }: Props) {
  return (
    <main className="notice">
      <div className="notice-sign" aria-hidden="true">
        {sign}
      </div>
      <h1>{title}</h1>
      {children ? <div className="notice-body">{children}</div> : null}
      {action ? (
        <button type="button" className="button" onClick={action.run}>
          {action.label}
        </button>
      ) : null}
    </main>
  );
}
