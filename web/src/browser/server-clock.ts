let ahead: number | undefined;

/**
 * Learns the server's time from an answer that was stamped just before it came. Answers travel for a while, so of
 * several the one that puts the server furthest ahead is the truest.
 */
export function noteServerTime(iso: string, receivedAt = Date.now()): void {
  const offset = Date.parse(iso) - receivedAt;
  if (Number.isFinite(offset)) ahead = Math.max(ahead ?? Number.NEGATIVE_INFINITY, offset);
}

/** The server's time, milliseconds since 1970; the phone's own, which may be wrong, until an answer came. */
export function serverNow(): number {
  return Date.now() + (ahead ?? 0);
}
