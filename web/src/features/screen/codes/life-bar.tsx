import type { CSSProperties } from 'react';
import { serverNow } from '../../../browser/server-clock.ts';
import { useNow } from '../hooks/use-now.ts';

/** From when until when something lasts, ISO 8601. */
export interface Life {
  from: string;
  until: string;
}

/** How much of it is left, 0 to 1. */
export function leftOf({ from, until }: Life, now: number): number {
  const whole = Date.parse(until) - Date.parse(from);
  return whole <= 0 ? 0 : Math.min(Math.max((Date.parse(until) - now) / whole, 0), 1);
}

/** A bar that shrinks with the time left. */
export function LifeBar({ life }: { life: Life }) {
  useNow(1_000);
  const style: CSSProperties = { '--left': leftOf(life, serverNow()) };
  // Another code starts a bar of its own: it must not be seen growing back.
  return (
    <div className="life-bar" aria-hidden="true">
      <i key={life.from} style={style} />
    </div>
  );
}
