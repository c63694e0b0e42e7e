import { useEffect, useRef } from 'react';

/** What a key of the screen asks for. */
export type ScreenKey = 'FULLSCREEN' | 'TABLE' | 'QR' | 'HELP' | 'PREVIOUS' | 'NEXT' | 'CLOSE';

const letters: Record<string, ScreenKey> = { f: 'FULLSCREEN', t: 'TABLE', q: 'QR', '?': 'HELP' };
const others: Record<string, ScreenKey> = { ArrowLeft: 'PREVIOUS', ArrowRight: 'NEXT', Escape: 'CLOSE' };

/** The key's meaning; single letters can be turned off (WCAG 2.2, 2.1.4), and keys with Ctrl, Alt or Meta are the browser's. */
export function meaningOf(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey'>,
  lettersOn: boolean,
): ScreenKey | null {
  if (event.ctrlKey || event.altKey || event.metaKey) return null;
  return others[event.key] ?? (lettersOn ? (letters[event.key.toLowerCase()] ?? null) : null);
}

/** Calls back for each key of the screen that is pressed. */
export function useKeys(lettersOn: boolean, onKey: (key: ScreenKey) => void): void {
  const latest = useRef(onKey);
  useEffect(() => {
    latest.current = onKey;
  });
  useEffect(() => {
    const pressed = (event: KeyboardEvent) => {
      const key = meaningOf(event, lettersOn);
      if (key === null || event.repeat) return;
      if (key !== 'CLOSE') event.preventDefault();
      latest.current(key);
    };
    window.addEventListener('keydown', pressed);
    return () => window.removeEventListener('keydown', pressed);
  }, [lettersOn]);
}
