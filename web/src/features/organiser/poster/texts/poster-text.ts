import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type PosterText = Translated<typeof en>;

const catalogues: Record<Language, PosterText> = { en, ja };

/** The texts of one language: a poster may speak both at once. */
export function posterTextIn(language: Language): PosterText {
  return catalogues[language];
}

/** The texts of the language the page speaks now. */
export function usePosterText(): PosterText {
  return catalogues[useLanguage()];
}
