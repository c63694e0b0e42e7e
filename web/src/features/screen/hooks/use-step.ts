import { useSyncExternalStore } from 'react';

function listen(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The screen's step in px (the `1em` of screen.css), for what SVG can't say in em. */
export function useStep(): number {
  return useSyncExternalStore(listen, () => Math.min(window.innerWidth / 120, window.innerHeight / 67.5));
}
