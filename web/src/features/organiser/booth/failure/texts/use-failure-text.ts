import type { Translated } from '../../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type FailureText = Translated<typeof en>;

const catalogues: Record<Language, FailureText> = { en, ja };

/** What to say of a command that didn’t work, in the language the page speaks now. */
export function useFailureText(): FailureText {
  return catalogues[useLanguage()];
}
