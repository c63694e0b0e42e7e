import { setTimeout as delay } from 'node:timers/promises';

export const sleep = (ms: number): Promise<void> => delay(ms);

/** Waits until `time`, epoch milliseconds; false where `signal` ends it before. */
export async function waitUntil(time: number, signal: AbortSignal): Promise<boolean> {
  try {
    await delay(Math.max(0, time - Date.now()), undefined, { signal });
    return true;
  } catch (problem) {
    if (signal.aborted) return false;
    throw problem;
  }
}
