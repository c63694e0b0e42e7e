import { setTimeout as sleep } from 'node:timers/promises';

/** Waits `ms` milliseconds, or less when the signal is aborted; never rejects. */
export async function pause(ms: number, signal: AbortSignal): Promise<void> {
  try {
    await sleep(ms, undefined, { signal });
  } catch (error) {
    if (!signal.aborted) throw error;
  }
}

/** A wait before attempt `attempt` (from 1), growing to `mostMs`, with full jitter so that retries don't march in step. */
export function backOff(attempt: number, firstMs: number, mostMs: number): number {
  return Math.random() * Math.min(mostMs, firstMs * 2 ** Math.min(attempt, 20));
}
