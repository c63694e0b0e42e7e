import { createHash, timingSafeEqual } from 'node:crypto';

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Compares in constant time, whatever the lengths. */
export function createIsApiKey(apiKey: string): (key: unknown) => boolean {
  const expected = digest(apiKey);
  return (key) => typeof key === 'string' && timingSafeEqual(digest(key), expected);
}
