import { type Language, useLanguage } from '../../../i18n/language.ts';
import { type DeskTexts, en } from './en.ts';
import { ja } from './ja.ts';

const catalogues: Record<Language, DeskTexts> = { en, ja };

/** The texts of the desk's frame, in the language the page speaks now. */
export function useDeskTexts(): DeskTexts {
  return catalogues[useLanguage()];
}
