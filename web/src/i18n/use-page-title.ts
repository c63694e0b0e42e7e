import { useEffect } from 'react';
import { useLanguage } from './language.ts';

/** Names the page, and tells the browser (and its screen reader) which language it speaks. */
export function usePageTitle(title: string): void {
  const language = useLanguage();
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = title === '' ? 'Boothpresso' : `${title} · Boothpresso`;
  }, [language, title]);
}
