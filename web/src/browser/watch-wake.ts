const TICK_MS = 1000;
/** A timer this late was asleep with its phone (or its tab was frozen). */
const ASLEEP_MS = 6000;

export interface WakeEvents {
  /** The page can reach the world again, or someone looks at it again. `slept`: connections may be dead. */
  onWake(slept: boolean): void;
  onOffline(): void;
  onTick(): void;
}

/**
 * Tells when a page comes back: from sleep (seen by a timer's gap: a stand's laptop fires no event), from the
 * background, from the back-forward cache, or from being offline.
 */
export function watchWake(events: WakeEvents): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  let ticked = Date.now();
  let hiddenAt = 0;
  const timer = setInterval(() => {
    const now = Date.now();
    const slept = now - ticked > ASLEEP_MS;
    ticked = now;
    if (slept && document.visibilityState === 'visible') events.onWake(true);
    else events.onTick();
  }, TICK_MS);
  window.addEventListener('online', () => events.onWake(true), { signal });
  window.addEventListener('offline', () => events.onOffline(), { signal });
  window.addEventListener('pageshow', (event) => event.persisted && events.onWake(true), { signal });
  document.addEventListener(
    'visibilitychange',
    () => {
      if (document.visibilityState === 'hidden') hiddenAt = Date.now();
      else events.onWake(Date.now() - hiddenAt > ASLEEP_MS);
    },
    { signal },
  );
  return () => {
    clearInterval(timer);
    stop.abort();
  };
}
