import { useCallback, useSyncExternalStore } from 'react';
import { onStoredElsewhere, readStored, removeStored, writeStored } from '../../../browser/storage.ts';

const listeners = new Set<() => void>();
const keyOf = (boothId: string) => `boothpresso.noticed.${boothId}`;

/** Leaves no order's id behind on this phone. */
export function forgetNoticed(boothId: string): void {
  removeStored(keyOf(boothId));
}

/** Whether somebody has seen that this order is ready, in this tab or another, now or before a reload. */
export function useNoticed(boothId: string, orderId: string): [noticed: boolean, notice: () => void] {
  const key = keyOf(boothId);
  const listen = useCallback(
    (listener: () => void) => {
      listeners.add(listener);
      const stop = onStoredElsewhere(key, listener);
      return () => {
        listeners.delete(listener);
        stop();
      };
    },
    [key],
  );
  const noticed = useSyncExternalStore(listen, () => readStored(key) === orderId);
  const notice = useCallback(() => {
    writeStored(key, orderId);
    for (const listener of [...listeners]) listener();
  }, [key, orderId]);
  return [noticed, notice];
}
