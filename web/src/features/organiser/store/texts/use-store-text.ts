import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type StoreText = Translated<typeof en>;

const catalogues: Record<Language, StoreText> = { en, ja };

/** The texts of the bar’s page at the desk, in the language the page speaks now. */
export function useStoreText(): StoreText {
  return catalogues[useLanguage()];
}
