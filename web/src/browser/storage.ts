/** What a browser that refuses localStorage (private windows, full disks, blocked site data) gets instead. */
const memory = new Map<string, string>();

/** The stored string; null where there is none. */
export function readStored(key: string): string | null {
  try {
    return localStorage.getItem(key) ?? memory.get(key) ?? null;
  } catch {
    return memory.get(key) ?? null;
  }
}

/** Keeps the string for the next visit, or for as long as the page lives where the browser keeps nothing. */
export function writeStored(key: string, value: string): void {
  try {
    localStorage.setItem(key, value);
    memory.delete(key);
  } catch {
    memory.set(key, value);
  }
}

export function removeStored(key: string): void {
  memory.delete(key);
  try {
    localStorage.removeItem(key);
  } catch {
    // Nothing was kept there, or nothing may be: the copy in memory is gone already.
    return;
  }
}

/** Calls back when another tab writes the key (or clears everything). */
export function onStoredElsewhere(key: string, listener: () => void): () => void {
  const heard = (event: StorageEvent) => {
    if (event.key === key || event.key === null) listener();
  };
  window.addEventListener('storage', heard);
  return () => window.removeEventListener('storage', heard);
}
