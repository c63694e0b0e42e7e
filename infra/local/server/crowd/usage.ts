import type { Clock } from '../../aws/types.ts';

/** After so long half of what somebody asked for is forgotten, milliseconds. */
export const HALF_LIFE_MS = 2000;
/** Whoever asked for less than this lately has as good as not asked. */
const NOTHING = 0.05;
const PRUNE_AT = 5000;

interface Used {
  amount: number;
  at: number;
}

/** How much each of many has asked for lately. */
export interface Usage<Key> {
  /** What it asked for lately, before this time: 1 a request, fading. */
  add(key: Key): number;
}

const fade = ({ amount, at }: Used, now: number): number => amount * 0.5 ** (Math.max(0, now - at) / HALF_LIFE_MS);

/** Of those with names; whoever hasn't asked lately is forgotten, so that names made up by the thousand fill no memory. */
export function createUsage(clock: Clock): Usage<string> {
  const all = new Map<string, Used>();
  let pruneAt = PRUNE_AT;
  const prune = (now: number): void => {
    for (const [key, used] of all) if (fade(used, now) < NOTHING) all.delete(key);
    // Where nearly all of them are recent, looking through them again soon would find as little.
    pruneAt = Math.max(PRUNE_AT, all.size * 2);
  };
  return {
    add: (key) => {
      const now = clock();
      const before = count(all, key, now);
      if (all.size > pruneAt) prune(now);
      return before;
    },
  };
}

/** Of things, which are forgotten when they are gone. */
export function createUsageOfThings(clock: Clock): Usage<object> {
  const all = new WeakMap<object, Used>();
  return { add: (key) => count(all, key, clock()) };
}

interface Kept<Key> {
  get(key: Key): Used | undefined;
  set(key: Key, used: Used): unknown;
}

function count<Key>(all: Kept<Key>, key: Key, now: number): number {
  const used = all.get(key);
  const before = used === undefined ? 0 : fade(used, now);
  all.set(key, { amount: before + 1, at: now });
  return before;
}
