import { useEffect, useState } from 'react';

/** A second tap comes about now, if nothing is said. */
const SLOW_MS = 2500;

/** Whether something has been going on for longer than people wait without a word. */
export function useSlow(going: boolean): boolean {
  const [slow, setSlow] = useState(false);
  useEffect(() => {
    setSlow(false);
    if (!going) return undefined;
    const timer = setTimeout(() => setSlow(true), SLOW_MS);
    return () => clearTimeout(timer);
  }, [going]);
  return slow;
}
