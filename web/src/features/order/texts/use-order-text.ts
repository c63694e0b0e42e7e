import type { Translated } from '../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type OrderText = Translated<typeof en>;

export const orderTexts: Record<Language, OrderText> = { en, ja };

/** The texts of the order's page, in the language the page speaks now. */
export function useOrderText(): OrderText {
  return orderTexts[useLanguage()];
}
