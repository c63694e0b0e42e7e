const MASK = (1n << 48n) - 1n;
const MULTIPLIER = 0x5deece66dn;

/** The first double of java.util.Random for a seed, which is what AWS's `$random(seed)` gives. */
export function javaRandom(seed: number): number {
  let state = (BigInt(Math.trunc(seed)) ^ MULTIPLIER) & MASK;
  const next = (bits: number): number => {
    state = (state * MULTIPLIER + 0xbn) & MASK;
    return Number(state >> BigInt(48 - bits));
  };
  return (next(26) * 2 ** 27 + next(27)) / 2 ** 53;
}
