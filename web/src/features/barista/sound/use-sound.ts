import { useEffect } from 'react';
import { wakeSound } from './chime.ts';

/** Makes ready to ring with the first tap or key. */
export function useSound(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    // Again with each: a tablet that slept, or took a call, has fallen silent.
    document.addEventListener('pointerdown', wakeSound, { signal });
    document.addEventListener('keydown', wakeSound, { signal });
    return () => stop.abort();
  }, [isOn]);
}
