import { en } from './en.ts';
import type { Translated } from './entries.ts';
import { ja } from './ja.ts';
import { type Language, useLanguage } from './language.ts';

/** Every text of the pages, in one language. */
export type Catalogue = Translated<typeof en>;

const catalogues: Record<Language, Catalogue> = { en, ja };

/** The texts of the language the page speaks now. */
export function useText(): Catalogue {
  return catalogues[useLanguage()];
}

/** The texts of one language, for pages that show both at once. */
export function textIn(language: Language): Catalogue {
  return catalogues[language];
}
