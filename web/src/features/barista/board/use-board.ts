import { createContext, useContext } from 'react';
import type { Order, Store } from '../../../api/types.ts';
import type { Act } from '../serve/act.ts';
import type { Tap } from '../serve/tap.ts';

/** What the cards of the board share. */
export interface BoardContext {
  readonly store: Store | null | undefined;
  readonly station: string;
  readonly taps: readonly Tap[];
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
  readonly tap: (orderId: string, act: Act) => void;
  readonly undo: (orderId: string) => void;
  /** Asks first. */
  readonly refuse: (orders: readonly Order[]) => void;
  readonly takeOver: (order: Order) => void;
}

const Board = createContext<BoardContext | null>(null);

export const BoardProvider = Board.Provider;

/** The board that the card lies on. */
export function useBoard(): BoardContext {
  const board = useContext(Board);
  if (board === null) throw new Error('There is no board around this card.');
  return board;
}
