import { watchWake } from '../browser/watch-wake.ts';
import { isPassing } from './errors.ts';
import { retryDelay } from './retry.ts';

export interface Persisting {
  /** Tries again now instead of when its turn comes. */
  now(): void;
  stop(): void;
}

/**
 * Tries until it works: at once, then ever more patiently, and at once again when the page comes back online or
 * into view. Only for what may be repeated.
 *
 * @param attempt gets the number of attempts that failed before
 * @param onTrouble hears of each failure that passes; it goes on by itself
 * @param onEnd hears of the failure that more patience won't cure
 */
export function persist(
  attempt: (failures: number) => Promise<void>,
  onTrouble: () => void,
  onEnd: (problem: unknown) => void,
): Persisting {
  let failures = 0;
  let trying = false;
  let stopped = false;
  let timer: ReturnType<typeof setTimeout> | undefined;

  async function tryOnce(): Promise<void> {
    if (trying || stopped) return;
    clearTimeout(timer);
    trying = true;
    try {
      await attempt(failures);
      stop();
    } catch (problem) {
      if (stopped) return;
      if (!isPassing(problem)) {
        stop();
        onEnd(problem);
        return;
      }
      failures += 1;
      timer = setTimeout(now, retryDelay(failures, problem, Math.random()));
      onTrouble();
    } finally {
      trying = false;
    }
  }

  function now(): void {
    void tryOnce();
  }

  function stop(): void {
    stopped = true;
    clearTimeout(timer);
    stopWatching();
  }

  const stopWatching = watchWake({ onWake: now, onOffline: () => undefined, onTick: () => undefined });
  now();
  return { now, stop };
}
