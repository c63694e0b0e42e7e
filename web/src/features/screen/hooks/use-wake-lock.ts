import { useEffect } from 'react';

/**
 * Keeps the display awake while the page is seen. Only a secure context has a wake lock, and a browser may refuse it
 * (a low battery): then the display's own settings hold.
 */
export function useWakeLock(): void {
  useEffect(() => {
    if (!('wakeLock' in navigator)) return;
    let held: WakeLockSentinel | null = null;
    let over = false;
    const release = (lock: WakeLockSentinel | null) =>
      lock?.release().catch((error: unknown) => console.warn('The wake lock could not be released.', error));
    const take = async () => {
      if (document.visibilityState !== 'visible' || over) return;
      try {
        const lock = await navigator.wakeLock.request('screen');
        if (over) await release(lock);
        else held = lock;
      } catch (error) {
        console.info('The display may sleep: the browser refused a wake lock.', error);
      }
    };
    const onVisible = () => void take();
    document.addEventListener('visibilitychange', onVisible);
    void take();
    return () => {
      over = true;
      document.removeEventListener('visibilitychange', onVisible);
      void release(held);
    };
  }, []);
}
