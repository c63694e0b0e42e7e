import { useCallback, useEffect, useRef, useState } from 'react';

/** Long enough to see the screen change and think better of it. */
const SHOWN_MS = 12_000;

export interface ToastMessage {
  readonly text: string;
  /** Something went wrong. */
  readonly isProblem?: boolean;
  /** Takes back what the message tells of. */
  readonly undo?: () => void;
}

/** A message for a while, and what shows and ends it. `hold(true)` keeps it while somebody is at it. */
export function useToast() {
  const [message, setMessage] = useState<ToastMessage | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const start = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setMessage(null), SHOWN_MS);
  }, []);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback(
    (next: ToastMessage) => {
      setMessage(next);
      start();
    },
    [start],
  );
  const close = useCallback(() => {
    clearTimeout(timer.current);
    setMessage(null);
  }, []);
  const hold = useCallback((held: boolean) => (held ? clearTimeout(timer.current) : start()), [start]);
  return { message, show, close, hold };
}

export type Toast = ReturnType<typeof useToast>;
