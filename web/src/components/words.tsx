import { useLanguage } from '../i18n/language.ts';
import { languageOf, pickText, type Text } from '../i18n/pick-text.ts';

/** An organiser's text, marked with the language it is in where that isn't the page's. */
export function Words({ text }: { text: Text }) {
  const language = useLanguage();
  return <span lang={languageOf(text, language)}>{pickText(text, language)}</span>;
}
