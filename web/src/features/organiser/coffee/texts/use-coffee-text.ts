import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type CoffeeText = Translated<typeof en>;

const catalogues: Record<Language, CoffeeText> = { en, ja };

/** The texts of the coffee's figures, in the language the page speaks now. */
export function useCoffeeText(): CoffeeText {
  return catalogues[useLanguage()];
}
