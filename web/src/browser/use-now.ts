import { useEffect, useState } from 'react';
import { serverNow } from './server-clock.ts';

/** The server's time, milliseconds since 1970, anew each second while it matters. */
export function useNow(matters: boolean): number {
  const [now, setNow] = useState(serverNow);
  useEffect(() => {
    setNow(serverNow());
    if (!matters) return undefined;
    const timer = setInterval(() => setNow(serverNow()), 1000);
    return () => clearInterval(timer);
  }, [matters]);
  return now;
}
