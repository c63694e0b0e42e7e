import { useSyncExternalStore } from 'react';

const query = '(prefers-reduced-motion: reduce)';

function listen(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the person in front of the screen asked for less motion. */
export function useReducedMotion(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}
