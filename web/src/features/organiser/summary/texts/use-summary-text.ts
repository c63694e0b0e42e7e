import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type SummaryText = Translated<typeof en>;

const catalogues: Record<Language, SummaryText> = { en, ja };

/** The summary's texts, in the language the page speaks now. */
export function useSummaryText(): SummaryText {
  return catalogues[useLanguage()];
}
