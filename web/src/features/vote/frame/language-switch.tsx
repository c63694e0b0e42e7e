import { switchLanguage, useLanguage } from '../../../i18n/language.ts';
import { textIn, useText } from '../../../i18n/use-text.ts';

/** Offers the other language, in its own words. */
export function LanguageSwitch() {
  const language = useLanguage();
  const other = language === 'en' ? 'ja' : 'en';
  const { name } = textIn(other).language;
  const { label } = useText().language;
  return (
    <button type="button" className="language" onClick={() => switchLanguage(other)}>
      <span className="visually-hidden">{label}: </span>
      <span lang={other}>{name}</span>
    </button>
  );
}
