import type { Drink, Text } from '../../../../../api/types.ts';
import type { FormText } from '../../../polls/definition/form-state.ts';
import { nameRows } from './name-rows.ts';

export type RowKind = 'drink' | 'modifier' | 'choice';

/** A line of the menu: a drink, one of its modifiers, or a choice of one; each holds the next. */
export interface MenuRow {
  /** Names the row while the page lives; never sent. */
  readonly key: string;
  readonly kind: RowKind;
  /** Stable once saved; null until then. */
  readonly id: string | null;
  readonly name: FormText;
  /** Of a drink or a choice. */
  readonly soldOut: boolean;
  /** Of a drink: which picture; '' for the one that fits its name. */
  readonly icon: string;
  readonly rows: readonly MenuRow[];
}

/** The menu as the form's fields hold it, well formed or not. */
export interface MenuForm {
  readonly rows: readonly MenuRow[];
  /** How many rows were added here. */
  readonly serial: number;
}

/** The contract's limits; `name` in characters (code points), `menu` in characters of its JSON. */
export const limits = { name: 60, drink: 50, modifier: 10, choice: 20, menu: 60_000 } as const;

export const kindBelow = { drink: 'modifier', modifier: 'choice', choice: null } as const;

const toFormText = (text: Text): FormText => ({ en: text.en ?? '', ja: text.ja ?? '' });

export function toForm(menu: readonly Drink[]): MenuForm {
  const plain = { soldOut: false, icon: '', rows: [] };
  const rows = menu.map((drink): MenuRow => {
    const at = drink.drinkId;
    return {
      ...{ key: at, kind: 'drink', id: drink.drinkId, name: toFormText(drink.name) },
      ...{ soldOut: drink.soldOut, icon: drink.icon ?? '' },
      rows: drink.modifiers.map(({ modifierId, name, choices }) => ({
        ...{ ...plain, key: `${at}.${modifierId}`, kind: 'modifier', id: modifierId, name: toFormText(name) },
        rows: choices.map((choice) => ({
          ...{ ...plain, key: `${at}.${modifierId}.${choice.choiceId}`, kind: 'choice', id: choice.choiceId },
          ...{ name: toFormText(choice.name), soldOut: choice.soldOut },
        })),
      })),
    };
  });
  return { rows, serial: 0 };
}

/** What `PUT /booths/{b}/store` takes as `menu`. */
export type MenuDefinition = readonly {
  readonly drinkId: string;
  readonly name: { readonly en?: string; readonly ja?: string };
  readonly icon?: string;
  readonly soldOut: boolean;
  readonly modifiers: readonly {
    readonly modifierId: string;
    readonly name: { readonly en?: string; readonly ja?: string };
    readonly choices: readonly {
      readonly choiceId: string;
      readonly name: { readonly en?: string; readonly ja?: string };
      readonly soldOut: boolean;
    }[];
  }[];
}[];

function toText({ en, ja }: FormText): { en?: string; ja?: string } {
  return { ...(en.trim() !== '' && { en: en.trim() }), ...(ja.trim() !== '' && { ja: ja.trim() }) };
}

/** The menu to be sent; new rows are named. */
export function toMenu(form: MenuForm): MenuDefinition {
  return nameRows(form.rows).map((drink) => ({
    drinkId: drink.id ?? '',
    name: toText(drink.name),
    ...(drink.icon !== '' && { icon: drink.icon }),
    soldOut: drink.soldOut,
    modifiers: drink.rows.map((modifier) => ({
      modifierId: modifier.id ?? '',
      name: toText(modifier.name),
      choices: modifier.rows.map(({ id, name, soldOut }) => ({ choiceId: id ?? '', name: toText(name), soldOut })),
    })),
  }));
}

/** Whether two forms would send the same. */
export const meanSame = (a: MenuForm, b: MenuForm): boolean => JSON.stringify(toMenu(a)) === JSON.stringify(toMenu(b));
