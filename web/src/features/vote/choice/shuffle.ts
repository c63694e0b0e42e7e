/** From this many options on, a list is searched rather than read, and keeps its order. */
const LONG = 12;

/** FNV-1a, 32 bits. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (const unit of text) value = Math.imul(value ^ (unit.codePointAt(0) ?? 0), 0x01000193);
  return value >>> 0;
}

/** Mulberry32: small, and even enough to shuffle a dozen options. */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

export const isLong = (options: readonly unknown[]): boolean => options.length > LONG;

/**
 * The options in this visitor's own order, so that none gains by standing first; the same at every look.
 *
 * @param seed the visitor and the poll
 */
export function shuffle<T>(options: readonly T[], seed: string): T[] {
  const shuffled = [...options];
  if (isLong(options)) return shuffled;
  const random = randomFrom(hash(seed));
  for (let last = shuffled.length - 1; last > 0; last -= 1) {
    const other = Math.floor(random() * (last + 1));
    const [moved] = shuffled.splice(other, 1, ...shuffled.slice(last, last + 1));
    if (moved !== undefined) shuffled[last] = moved;
  }
  return shuffled;
}
