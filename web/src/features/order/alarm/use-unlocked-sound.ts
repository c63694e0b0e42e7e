import { useEffect } from 'react';
import { unlockSound } from './chime.ts';

/** Whoever touches the page anywhere has let it ring. */
export function useUnlockedSound(): void {
  useEffect(() => {
    const stop = new AbortController();
    for (const gesture of ['pointerup', 'keydown', 'touchend'] as const) {
      window.addEventListener(gesture, () => void unlockSound(), { signal: stop.signal, passive: true });
    }
    return () => stop.abort();
  }, []);
}
