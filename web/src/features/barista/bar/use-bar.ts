import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useStore } from '../../../api/live/use-store.ts';
import type { Store } from '../../../api/types.ts';
import { type Bar, fulfilWishes } from './fulfil-wishes.ts';
import { putStore } from './put-store.ts';
import { type Wishes, withWishes } from './sold-out.ts';

export interface BarView {
  /** As it is wished to be; undefined: not known yet, null: there is no such booth. */
  readonly store: Store | null | undefined;
  /** What is under way. */
  readonly wishes: Wishes;
  readonly problem: unknown;
  readonly failed: boolean;
  readonly wish: Bar['wish'];
  readonly forgiveProblem: Bar['forgiveProblem'];
}

function makeBar(boothId: string) {
  const listeners = new Set<() => void>();
  const bar = fulfilWishes(
    (change) => putStore(boothId, change),
    () => {
      for (const listener of listeners) listener();
    },
  );
  const listen = (listener: () => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return { ...bar, listen };
}

/** The bar, live, and the staff's taps on it: each shows at once and is told to the booth. */
export function useBar(boothId: string): BarView {
  const followed = useStore(boothId);
  const bar = useMemo(() => makeBar(boothId), [boothId]);
  const state = useSyncExternalStore(bar.listen, bar.state);
  const { data, failed } = followed;
  useEffect(() => {
    if (data) bar.hear(data);
  }, [bar, data]);
  return {
    store: state.store ? withWishes(state.store, state.wishes) : data,
    wishes: state.wishes,
    problem: state.problem,
    failed,
    wish: bar.wish,
    forgiveProblem: bar.forgiveProblem,
  };
}
