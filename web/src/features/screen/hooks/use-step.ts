import { useSyncExternalStore } from 'react';

function listen(listener: () => void): () => void {
  window.addEventListener('resize', listener);
  return () => window.removeEventListener('resize', listener);
}

/** The screen's step in px (the `1em` of screen.css), for what SVG can't say in em. */
export function useStep(): number {
  return useSyncExternalStore(listen, () => {
    const { innerWidth: width, innerHeight: height } = window;
    return width < height ? Math.min(width / 67.5, height / 120) : Math.min(width / 120, height / 67.5);
  });
}
