import type { Order, Store, Text } from '../../../api/types.ts';

/** What was ordered, in the menu's words, as far as it is on the menu still. */
export interface DrinkWords {
  name: Text | null;
  choices: readonly Text[];
  icon: string | null;
}

/** The drink's name and its choices in the order of the menu. */
export function drinkWords(order: Pick<Order, 'drinkId' | 'modifiers'>, store: Store | null): DrinkWords {
  const drink = store?.menu.find(({ drinkId }) => drinkId === order.drinkId);
  if (!drink) return { name: null, choices: [], icon: null };
  const choices = drink.modifiers.flatMap(({ modifierId, choices: all }) =>
    all.filter(({ choiceId }) => choiceId === order.modifiers[modifierId]).map(({ name }) => name),
  );
  return { name: drink.name, choices, icon: drink.icon };
}
