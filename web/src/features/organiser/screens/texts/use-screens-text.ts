import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type ScreensText = Translated<typeof en>;

const catalogues: Record<Language, ScreensText> = { en, ja };

/** The texts of the screens’ page, in the language the page speaks now. */
export function useScreensText(): ScreensText {
  return catalogues[useLanguage()];
}
