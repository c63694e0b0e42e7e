import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type PollsText = Translated<typeof en>;

const catalogues: Record<Language, PollsText> = { en, ja };

/** The texts of the polls' pages, in the language the page speaks now. */
export function usePollsText(): PollsText {
  return catalogues[useLanguage()];
}
