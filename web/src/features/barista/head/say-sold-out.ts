import type { Store } from '../../../api/types.ts';
import type { Language } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { extrasOf } from '../bar/sold-out.ts';
import type { BaristaText } from '../texts/use-barista-text.ts';

/** More than so many names don't fit the head. */
const NAMED = 2;

/** What has run out, by name while there is room. */
export function saySoldOut(store: Store, language: Language, text: BaristaText): string {
  const names = [...store.menu, ...extrasOf(store)]
    .filter(({ soldOut }) => soldOut)
    .map(({ name }) => pickText(name, language));
  if (names.length === 0) return text.nothingSoldOut;
  return names.length > NAMED ? text.soldOutMany(names.length) : text.soldOutIs(names.join(text.card.andMore));
}
