import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type ResultsText = Translated<typeof en>;

const catalogues: Record<Language, ResultsText> = { en, ja };

/** The texts of the results' page, in the language the page speaks now. */
export function useResultsText(): ResultsText {
  return catalogues[useLanguage()];
}
