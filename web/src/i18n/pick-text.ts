import type { Language } from './language.ts';

/** A text of the organiser's, in at least one language. */
export interface Text {
  readonly en?: string | null;
  readonly ja?: string | null;
}

/** The text in that language, or in whichever it has. */
export function pickText(text: Text, language: Language): string {
  const other: Language = language === 'en' ? 'ja' : 'en';
  return text[language] || text[other] || '';
}

/** The language that {@link pickText} finds the text in, for a `lang` attribute. */
export function languageOf(text: Text, language: Language): Language {
  if (text[language]) return language;
  const other: Language = language === 'en' ? 'ja' : 'en';
  return text[other] ? other : language;
}
