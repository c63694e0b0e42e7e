import { useEffect } from 'react';
import { usePageTitle } from '../i18n/use-page-title.ts';

/** Names the page while the door is shut; the page behind it gets its title back. */
export function useDoorTitle(title: string): void {
  useEffect(() => {
    const before = document.title;
    return () => {
      document.title = before;
    };
  }, []);
  usePageTitle(title);
}
