import { createContext, useContext } from 'react';
import type { Language } from '../../../i18n/language.ts';
import type { Text } from '../../../i18n/pick-text.ts';
import { en, type ScreenTexts } from './en.ts';
import { ja } from './ja.ts';

const catalogues: Record<Language, ScreenTexts> = { en, ja };

/** The languages of a screen, the big one first; at least one. */
export type Languages = readonly [Language, ...Language[]];

function isLanguage(code: string): code is Language {
  return code === 'en' || code === 'ja';
}

/** The screen's languages from the booth's setting: the known ones in its order; English and Japanese without any. */
export function languagesOf(codes: readonly string[]): Languages {
  const [first, ...rest] = [...new Set(codes.filter(isLanguage))];
  return first === undefined ? ['en', 'ja'] : [first, ...rest];
}

/** The catalogue of a language. */
export function textsOf(language: Language): ScreenTexts {
  return catalogues[language];
}

/** One saying of a text, with the language it is in. */
export interface Saying {
  language: Language;
  text: string;
}

/** A text of the organiser's in the screen's languages, the big one first; only those it was written in. */
export function sayText(text: Text, languages: Languages): Saying[] {
  const known = [...languages, 'en' as const, 'ja' as const];
  const written = known.flatMap((language) => {
    const said = text[language]?.trim();
    return said ? [{ language, text: said }] : [];
  });
  const first = written[0];
  if (first === undefined) return [];
  const wanted = written.filter((one) => languages.includes(one.language));
  const sayings = wanted.length > 0 ? wanted : [first];
  return sayings.filter((one, i) => sayings.findIndex((other) => other.text === one.text) === i);
}

const LanguagesContext = createContext<Languages>(['en', 'ja']);
export const LanguagesProvider = LanguagesContext.Provider;

/** The screen's languages, the big one first. */
export function useLanguages(): Languages {
  return useContext(LanguagesContext);
}

/** The catalogue of the screen's first language. */
export function useTexts(): ScreenTexts {
  return textsOf(useLanguages()[0]);
}
