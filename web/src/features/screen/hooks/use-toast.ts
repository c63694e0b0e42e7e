import { useCallback, useEffect, useRef, useState } from 'react';

const shownMs = 3_000;

/** A text for three seconds, and how to show one. */
export function useToast(): [string | null, (text: string) => void] {
  const [text, setText] = useState<string | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  const show = useCallback((next: string) => {
    clearTimeout(timer.current);
    setText(next);
    timer.current = setTimeout(() => setText(null), shownMs);
  }, []);
  return [text, show];
}
