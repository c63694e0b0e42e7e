import { useEffect, useState } from 'react';

/** An address of this app that a plain click on that link leads to in this tab; null for any other click. */
function wayOut(event: MouseEvent): string | null {
  if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey)
    return null;
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  if (!(link instanceof HTMLAnchorElement) || link.target === '_blank' || link.origin !== location.origin) return null;
  return link.pathname + link.search === location.pathname + location.search
    ? null
    : link.pathname + link.search + link.hash;
}

/**
 * Holds whoever is about to leave with unsaved changes: the browser asks when the tab goes, and a link within the app
 * waits in `wanted` until somebody has answered. (The back button can't be held; what was typed is kept in the tab.)
 */
export function useLeaveGuard(isDirty: boolean): { wanted: string | null; stay: () => void } {
  const [wanted, setWanted] = useState<string | null>(null);
  useEffect(() => {
    if (!isDirty) return undefined;
    const stop = new AbortController();
    const { signal } = stop;
    window.addEventListener('beforeunload', (event) => event.preventDefault(), { signal });
    document.addEventListener(
      'click',
      (event) => {
        const address = wayOut(event);
        if (address === null) return;
        event.preventDefault();
        event.stopPropagation();
        setWanted(address);
      },
      { signal, capture: true },
    );
    return () => stop.abort();
  }, [isDirty]);
  return { wanted, stay: () => setWanted(null) };
}
