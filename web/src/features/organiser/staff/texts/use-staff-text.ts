import type { Translated } from '../../../../i18n/entries.ts';
import { type Language, useLanguage } from '../../../../i18n/language.ts';
import { en } from './en.ts';
import { ja } from './ja.ts';

export type StaffText = Translated<typeof en>;

const catalogues: Record<Language, StaffText> = { en, ja };

/** The texts of the staff’s page, in the language the page speaks now. */
export function useStaffText(): StaffText {
  return catalogues[useLanguage()];
}
