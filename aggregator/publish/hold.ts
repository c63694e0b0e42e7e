import { setTimeout as sleep } from 'node:timers/promises';

/** How long counting waits for a publish before it leaves it to the queue; milliseconds. */
const longestHold = 300;
/** After one took longer, how long counting doesn't wait for any; milliseconds. */
const rest = 5_000;

export interface Hold {
  /** Whether counting may wait for a publish now. */
  readonly mayWait: () => boolean;
  /** Whether the work is done in time; what fails in time is thrown, what fails later is told to `onLate`. */
  readonly settlesInTime: (work: Promise<void>, onLate: (error: unknown) => void) => Promise<boolean>;
}

/**
 * Keeps a slow publisher from holding counting up: a batch waits a moment, and after one that took longer none does
 * for a while.
 * @param now epoch milliseconds. @param pause waits so many milliseconds, unless aborted
 */
export function createHold(now: () => number, pause = pauseFor): Hold {
  let restsUntil = 0;
  return {
    // A clock that was set back must not keep it resting.
    mayWait: () => now() >= restsUntil || now() < restsUntil - rest,
    async settlesInTime(work, onLate) {
      let over = false;
      const ended = new AbortController();
      const done = work.then(
        () => true,
        (error: unknown) => {
          if (!over) throw error;
          onLate(error);
          return false;
        },
      );
      try {
        const inTime = await Promise.race([done, pause(longestHold, ended.signal).then(() => false)]);
        if (!inTime) restsUntil = now() + rest;
        return inTime;
      } finally {
        over = true;
        ended.abort();
      }
    },
  };
}

async function pauseFor(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}
