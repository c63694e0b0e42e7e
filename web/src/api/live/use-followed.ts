import { useCallback, useEffect, useSyncExternalStore } from 'react';
import { type Follower, follow } from './follow.ts';
import type { Followed, Mode, Source } from './source.ts';

interface Shared {
  follower: Follower<unknown>;
  listeners: Set<() => void>;
  users: number;
}

const shared = new Map<string, Shared>();
const unknownYet: Followed<never> = { data: undefined, stale: false, receivedAt: null, failed: false };
/** A page that swaps one component for another keeps its connection. */
const LINGER_MS = 1500;

function open<T>(key: string, source: Source<T>): Shared {
  const existing = shared.get(key);
  if (existing) return existing;
  const listeners = new Set<() => void>();
  const follower = follow(source, () => {
    for (const listener of listeners) listener();
  });
  const opened: Shared = { follower: follower as Follower<unknown>, listeners, users: 0 };
  shared.set(key, opened);
  return opened;
}

function release(key: string, entry: Shared): void {
  entry.users -= 1;
  setTimeout(() => {
    if (entry.users > 0 || shared.get(key) !== entry) return;
    shared.delete(key);
    entry.follower.stop();
  }, LINGER_MS);
}

/**
 * Follows one thing, shared by every component that names the same key.
 *
 * @param key names the thing; null follows nothing
 * @param makeSource depends on nothing but the key
 */
export function useFollowed<T>(key: string | null, makeSource: () => Source<T>, mode: Mode): Followed<T> {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for the source
  const subscribe = useCallback(
    (listener: () => void) => {
      if (key === null) return () => undefined;
      const entry = open(key, makeSource());
      entry.users += 1;
      entry.listeners.add(listener);
      return () => {
        entry.listeners.delete(listener);
        release(key, entry);
      };
    },
    [key],
  );
  const state = useSyncExternalStore(
    subscribe,
    () => ((key === null ? undefined : shared.get(key)?.follower.state()) ?? unknownYet) as Followed<T>,
  );
  useEffect(() => {
    if (mode === 'live' && key !== null) shared.get(key)?.follower.goLive();
  }, [key, mode]);
  return state;
}

/** Asks for the thing of that key now, without waiting for its turn. */
export function refreshFollowed(key: string): void {
  shared.get(key)?.follower.refresh();
}
