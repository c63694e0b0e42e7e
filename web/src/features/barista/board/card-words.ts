import type { Order, Store } from '../../../api/types.ts';
import type { Language } from '../../../i18n/language.ts';
import { pickText } from '../../../i18n/pick-text.ts';
import { drinkWords } from '../../order/figures/drink-words.ts';

export interface CardWords {
  readonly drink: string;
  /** The choices, in the menu's order; empty where there are none. */
  readonly choices: string;
}

/** What to make, in the language of the page; an id where the menu has lost the drink. */
export function cardWords(order: Order, store: Store | null | undefined, language: Language): CardWords {
  const { name, choices } = drinkWords(order, store ?? null);
  if (name === null) return { drink: order.drinkId ?? '', choices: Object.values(order.modifiers).join(' · ') };
  return { drink: pickText(name, language), choices: choices.map((choice) => pickText(choice, language)).join(' · ') };
}
