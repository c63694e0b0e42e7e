import { useSyncExternalStore } from 'react';
import { onStoredElsewhere, readStored, writeStored } from '../../../browser/storage.ts';

const STORED = 'boothpresso.station';
/** What the booth takes. */
export const STATION_LENGTH = 60;

const listeners = new Set<() => void>();

function listen(listener: () => void): () => void {
  listeners.add(listener);
  const stop = onStoredElsewhere(STORED, listener);
  return () => {
    listeners.delete(listener);
    stop();
  };
}

/** How this tablet is called; null before anybody said so. */
export function useStation(): string | null {
  return useSyncExternalStore(listen, () => readStored(STORED));
}

/** Names this tablet, for as long as it keeps what is stored. Blank names change nothing. */
export function nameStation(name: string): void {
  const station = name.trim().slice(0, STATION_LENGTH);
  if (station === '') return;
  writeStored(STORED, station);
  for (const listener of listeners) listener();
}
