import type { Clock } from '../aws/types.ts';

/**
 * A token bucket as the gateway throttles with: `burst` calls at once, filled up at `rate` a second.
 * @returns whether a call may pass
 */
export function createThrottle(rate: number, burst: number, clock: Clock): () => boolean {
  let tokens = burst;
  let filledAt = clock();
  return () => {
    const now = clock();
    tokens = Math.min(burst, tokens + (Math.max(0, now - filledAt) / 1000) * rate);
    filledAt = now;
    if (tokens < 1) return false;
    tokens -= 1;
    return true;
  };
}
