import type { Translated } from '../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type BaristaText = Translated<typeof en>;

const catalogues: Record<Language, BaristaText> = { en, ja };

/** The texts of the bar, in the language the page speaks now. */
export function useBaristaText(): BaristaText {
  return catalogues[useLanguage()];
}
