import { useEffect, useRef, useState } from 'react';

const everyMs = 10_000;

/** The latest text, at most every ten seconds: what a screen reader is told of a chart that never rests. */
export function useAnnouncement(text: string): string {
  const [said, setSaid] = useState('');
  const saidAt = useRef(Number.NEGATIVE_INFINITY);
  useEffect(() => {
    const timer = setTimeout(
      () => {
        saidAt.current = performance.now();
        setSaid(text);
      },
      Math.max(saidAt.current + everyMs - performance.now(), 0),
    );
    return () => clearTimeout(timer);
  }, [text]);
  return said;
}
