import { useSyncExternalStore } from 'react';
import { readStored, writeStored } from '../browser/storage.ts';

export const languages = ['en', 'ja'] as const;
export type Language = (typeof languages)[number];

const STORED = 'boothpresso.language';

/** The first of the browser's languages that the catalogues know, else English. */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const found = languages.find((language) => tag.toLowerCase().split('-')[0] === language);
    if (found) return found;
  }
  return 'en';
}

function initialLanguage(): Language {
  const stored = readStored(STORED);
  if (stored === 'en' || stored === 'ja') return stored;
  return chooseLanguage(typeof navigator === 'undefined' ? [] : navigator.languages);
}

let current: Language | undefined;
const listeners = new Set<() => void>();

function currentLanguage(): Language {
  current ??= initialLanguage();
  return current;
}

function listen(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Switches every text of the page and remembers the choice. */
export function switchLanguage(language: Language): void {
  current = language;
  writeStored(STORED, language);
  for (const listener of listeners) listener();
}

/** The language the page speaks now. */
export function useLanguage(): Language {
  return useSyncExternalStore(listen, currentLanguage);
}
