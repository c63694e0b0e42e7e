import { type Language, useLanguage } from '../../i18n/language.ts';
import { en, type StaffTexts } from './en.ts';
import { ja } from './ja.ts';

const catalogues: Record<Language, StaffTexts> = { en, ja };

/** The texts of signing in, in the language the page speaks now. */
export function useStaffTexts(): StaffTexts {
  return catalogues[useLanguage()];
}
