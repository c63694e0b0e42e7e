import { createContext, useContext } from 'react';
import type { MenuEdit } from './definition/edit-menu.ts';

/** What every row of the menu needs. */
export interface MenuParts {
  /** Makes an edit; the focus goes to the element of that id once it is made, or stays where it is. */
  readonly edit: (edit: MenuEdit, focus?: string) => void;
  /** The key that the next new row will have. */
  readonly nextKey: string;
  /** What is wrong with a field, in words; null for nothing. */
  readonly problemOf: (field: string) => string | null;
  /** Tells those who listen. */
  readonly announce: (said: string) => void;
}

const MenuContext = createContext<MenuParts | null>(null);
export const MenuProvider = MenuContext.Provider;

export function useMenuParts(): MenuParts {
  const parts = useContext(MenuContext);
  if (parts === null) throw new Error('This stands in the menu’s form.');
  return parts;
}
