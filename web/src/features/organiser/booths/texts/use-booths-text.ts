import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type BoothsText = Translated<typeof en>;

const catalogues: Record<Language, BoothsText> = { en, ja };

/** The texts of the page that makes booths, in the language the page speaks now. */
export function useBoothsText(): BoothsText {
  return catalogues[useLanguage()];
}
