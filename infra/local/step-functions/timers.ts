import type { Clock } from '../aws/types.ts';

/** The time that an execution keeps. */
export interface Time {
  readonly clock: Clock;
  /**
   * What has to be done after a standstill before anything may come due; undefined when there is nothing to wait for.
   * The promise never rejects.
   */
  readonly settled?: () => Promise<void> | undefined;
}

/** Node fires a longer timer at once; AWS waits for up to a year. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

/** How soon after a sleep of the machine, which no timer counts, a wait is looked at again: so, or a hundredth of it. */
const LOOK_MS = 1_000;
const SHARE_OF_WAIT = 1 / 100;

/** Calls `fire` when the clock has reached `when` (epoch ms), however far off; returns what cancels it. */
export function callAt(when: number, { clock, settled }: Time, fire: () => void): () => void {
  let timer: NodeJS.Timeout | undefined;
  let cancelled = false;
  const look = () => {
    if (cancelled) return;
    const left = when - clock();
    if (left > 0) {
      timer = setTimeout(look, Math.min(left, Math.max(LOOK_MS, left * SHARE_OF_WAIT), LONGEST_TIMER_MS));
      return;
    }
    const settling = settled?.();
    if (settling === undefined) fire();
    else void settling.then(look);
  };
  look();
  return () => {
    cancelled = true;
    clearTimeout(timer);
  };
}

/** Resolves at `when` (epoch ms); rejects with the signal's reason when that is aborted before. */
export function sleepUntil(when: number, time: Time, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    if (signal.aborted) {
      reject(signal.reason);
      return;
    }
    let cancel = () => {};
    const stop = () => {
      cancel();
      reject(signal.reason);
    };
    signal.addEventListener('abort', stop, { once: true });
    cancel = callAt(when, time, () => {
      signal.removeEventListener('abort', stop);
      resolve();
    });
  });
}

/** Rejects with the signal's reason as soon as it is aborted, whether or not the work listens to it. */
export function untilAborted<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const stop = () => reject(signal.reason);
    if (signal.aborted) stop();
    else signal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', stop));
  });
}

/** Runs work with a signal of its own, aborted with `late()` at the deadline (epoch ms) or together with the parent. */
export async function within<T>(
  deadline: number | undefined,
  { signal, ...time }: Time & { readonly signal: AbortSignal },
  late: () => Error,
  work: (signal: AbortSignal) => Promise<T>,
): Promise<T> {
  if (deadline === undefined) {
    signal.throwIfAborted();
    return untilAborted(signal, work(signal));
  }
  const own = new AbortController();
  const follow = () => own.abort(signal.reason);
  if (signal.aborted) follow();
  else signal.addEventListener('abort', follow, { once: true });
  const cancel = callAt(deadline, time, () => own.abort(late()));
  try {
    own.signal.throwIfAborted();
    return await untilAborted(own.signal, work(own.signal));
  } finally {
    cancel();
    signal.removeEventListener('abort', follow);
  }
}
