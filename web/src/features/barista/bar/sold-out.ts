import type { Store } from '../../../api/types.ts';
import type { Text } from '../../../i18n/pick-text.ts';

/** What is wished for and not yet known to be so. */
export interface Wishes {
  readonly open?: boolean;
  /** By drinkId or choiceId. */
  readonly soldOut: Readonly<Record<string, boolean>>;
}

export const noWishes: Wishes = { soldOut: {} };

/** A choice that may run out, such as oat milk: one of that id is one at every drink. */
export interface Extra {
  readonly choiceId: string;
  readonly name: Text;
  readonly soldOut: boolean;
  /** What it is a choice of. */
  readonly modifier: Text;
}

/** Every choice of the menu, each once, in the menu's order. */
export function extrasOf(store: Store): readonly Extra[] {
  const extras = new Map<string, Extra>();
  for (const drink of store.menu)
    for (const modifier of drink.modifiers)
      for (const { choiceId, name, soldOut } of modifier.choices)
        if (!extras.has(choiceId)) extras.set(choiceId, { choiceId, name, soldOut, modifier: modifier.name });
  return [...extras.values()];
}

function soldOutOf(store: Store): Map<string, boolean> {
  const drinks = store.menu.map(({ drinkId, soldOut }) => [drinkId, soldOut] as const);
  return new Map([...extrasOf(store).map(({ choiceId, soldOut }) => [choiceId, soldOut] as const), ...drinks]);
}

/** The wishes that this store doesn't fulfil yet; of what is no longer on the menu none is left. */
export function openWishes(store: Store, { open, soldOut }: Wishes): Wishes {
  const now = soldOutOf(store);
  const left = Object.entries(soldOut).filter(([id, wish]) => now.has(id) && now.get(id) !== wish);
  return { ...(open !== undefined && open !== store.open && { open }), soldOut: Object.fromEntries(left) };
}

/** The store as it will be. */
export function withWishes(store: Store, { open, soldOut }: Wishes): Store {
  const wished = (id: string, now: boolean) => soldOut[id] ?? now;
  const menu = store.menu.map((drink) => ({
    ...drink,
    soldOut: wished(drink.drinkId, drink.soldOut),
    modifiers: drink.modifiers.map((modifier) => ({
      ...modifier,
      choices: modifier.choices.map((choice) => ({ ...choice, soldOut: wished(choice.choiceId, choice.soldOut) })),
    })),
  }));
  return { ...store, open: open ?? store.open, menu };
}

/** What `PUT /booths/{b}/store` takes. */
export interface StoreChange {
  readonly open?: boolean;
  /** All that is sold out, the whole set. */
  readonly soldOut?: readonly string[];
}

/** The command that fulfils the wishes; null when there is nothing left to do. */
export function commandFor(store: Store, wishes: Wishes): StoreChange | null {
  const { open, soldOut } = openWishes(store, wishes);
  const changesMenu = Object.keys(soldOut).length > 0;
  if (open === undefined && !changesMenu) return null;
  const ids = [...soldOutOf(withWishes(store, wishes))].filter(([, isOut]) => isOut).map(([id]) => id);
  return { ...(open !== undefined && { open }), ...(changesMenu && { soldOut: ids }) };
}
