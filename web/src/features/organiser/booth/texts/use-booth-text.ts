import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type BoothText = Translated<typeof en>;

const catalogues: Record<Language, BoothText> = { en, ja };

/** The texts of the booth’s page, in the language the page speaks now. */
export function useBoothText(): BoothText {
  return catalogues[useLanguage()];
}
