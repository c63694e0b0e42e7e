import type { Drink, DrinkFigures, Text } from '../../../../api/types.ts';

type Figure = DrinkFigures['byDrink'][number];

/** A figure with its name; what has left the menu has its id for one. */
export interface NamedFigure {
  readonly key: string;
  readonly name: Text;
  readonly count: number;
}

export interface ModifierFigures {
  readonly modifierId: string;
  readonly name: Text;
  readonly choices: readonly NamedFigure[];
}

const byCount = (a: NamedFigure, b: NamedFigure) => b.count - a.count || (a.key < b.key ? -1 : 1);

const plain = (id: string): Text => ({ en: id, ja: null });

export function nameDrink(menu: readonly Drink[], drinkId: string): Text {
  return menu.find((drink) => drink.drinkId === drinkId)?.name ?? plain(drinkId);
}

/** The drinks, the most wanted first. */
export function drinkFigures(figures: readonly Figure[], menu: readonly Drink[]): NamedFigure[] {
  return figures.map(({ key, count }) => ({ key, name: nameDrink(menu, key), count })).sort(byCount);
}

/** What was chosen of each modifier (`modifierId#choiceId`, ids have no `#`), the most wanted choice first. */
export function modifierFigures(figures: readonly Figure[], menu: readonly Drink[]): ModifierFigures[] {
  const modifiers = menu.flatMap((drink) => drink.modifiers);
  const groups = Map.groupBy(figures, ({ key }) => key.split('#')[0] ?? key);
  return [...groups].map(([modifierId, group]) => {
    const same = modifiers.filter((modifier) => modifier.modifierId === modifierId);
    const choices = same.flatMap((modifier) => modifier.choices);
    return {
      modifierId,
      name: same[0]?.name ?? plain(modifierId),
      choices: group
        .map(({ key, count }) => {
          const choiceId = key.slice(modifierId.length + 1);
          const name = choices.find((choice) => choice.choiceId === choiceId)?.name ?? plain(choiceId);
          return { key: choiceId, name, count };
        })
        .sort(byCount),
    };
  });
}

/** How many orders are in one of those states. */
export function countOf(figures: DrinkFigures, ...statuses: readonly string[]): number {
  return figures.byStatus.reduce((sum, { key, count }) => sum + (statuses.includes(key) ? count : 0), 0);
}
