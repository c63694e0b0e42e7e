import type { ReactNode } from 'react';

/** A cup of coffee that steams; what is given as children bathes in it. */
export function Cup({ children }: { children?: ReactNode }) {
  return (
    <div className="cup" aria-hidden="true">
      <svg viewBox="0 0 400 380" className="cup-back" aria-hidden="true">
        <g className="steam">
          <path d="M150 70q-22-24 0-46t0-40" />
          <path d="M200 62q22-26 0-50t0-44" />
          <path d="M250 70q-22-24 0-46t0-40" />
        </g>
        <ellipse cx="190" cy="352" rx="172" ry="24" className="saucer" />
        <path d="M318 150q70-6 66 52t-84 60" className="handle" />
        <ellipse cx="190" cy="132" rx="146" ry="34" className="rim" />
        <ellipse cx="190" cy="140" rx="132" ry="26" className="coffee" />
      </svg>
      <div className="bathers">{children}</div>
      <svg viewBox="0 0 400 380" className="cup-front" aria-hidden="true">
        <path d="M44 132c0 128 38 214 96 214h100c58 0 96-86 96-214A146 34 0 0 1 44 132z" className="body" />
        <path d="M66 176c6 74 24 126 52 148" className="shine" />
      </svg>
    </div>
  );
}
