import { useSyncExternalStore } from 'react';

/** Where form and preview don't fit beside each other. The same as in workbench.css. */
const query = '(max-width: 64rem)';

function listen(listener: () => void): () => void {
  const media = matchMedia(query);
  media.addEventListener('change', listener);
  return () => media.removeEventListener('change', listener);
}

/** Whether the window is too narrow for form and preview at once. */
export function useNarrow(): boolean {
  return useSyncExternalStore(listen, () => matchMedia(query).matches);
}
