import type { Drink } from '../../../api/types.ts';

export interface Settled {
  /** Choice by modifier, as it can be ordered. */
  modifiers: Readonly<Record<string, string>>;
  /** Picked choices that have sold out since. */
  lost: readonly string[];
}

/** What is picked, and where nothing (or nothing that is left) is, the first that there is; a modifier without any stays out. */
export function settleChoices(drink: Drink, picked: Readonly<Record<string, string>>): Settled {
  const modifiers: Record<string, string> = {};
  const lost: string[] = [];
  for (const { modifierId, choices } of drink.modifiers) {
    const wanted = choices.find(({ choiceId }) => choiceId === picked[modifierId]);
    if (wanted?.soldOut) lost.push(wanted.choiceId);
    const settled = wanted && !wanted.soldOut ? wanted : choices.find(({ soldOut }) => !soldOut);
    if (settled) modifiers[modifierId] = settled.choiceId;
  }
  return { modifiers, lost };
}
