import { compareStores, keepNewest } from '../../../api/live/newest.ts';
import type { Store } from '../../../api/types.ts';
import { commandFor, noWishes, openWishes, type StoreChange, type Wishes, withWishes } from './sold-out.ts';

export interface BarState {
  /** The newest state heard of. */
  readonly store: Store | null;
  readonly wishes: Wishes;
  /** What was thrown by the last command; null when it worked. */
  readonly problem: unknown;
}

export interface Bar {
  state(): BarState;
  /** A state that was announced, or answered to somebody's question. */
  hear(store: Store): void;
  wish(wishes: Partial<Wishes>): void;
  forgiveProblem(): void;
}

/**
 * Fulfils what the staff tap, one command at a time: taps that come meanwhile go together into the next. A command
 * that fails ends all wishes: the switches go back to what is, and the problem says so.
 */
export function fulfilWishes(send: (change: StoreChange) => Promise<Store>, onChange: (state: BarState) => void): Bar {
  let state: BarState = { store: null, wishes: noWishes, problem: null };
  let isSending = false;

  function become(change: Partial<BarState>): void {
    state = { ...state, ...change };
    onChange(state);
  }

  async function work(): Promise<void> {
    if (isSending) return;
    isSending = true;
    try {
      for (;;) {
        const { store, wishes } = state;
        const command = store && commandFor(store, wishes);
        if (!command) break;
        const wished = withWishes(store, wishes);
        const saved = await send(command);
        // A wish that changed meanwhile isn't fulfilled by this answer; one that didn't is, whatever others do next.
        const left = openWishes(wished, state.wishes);
        become({ store: keepNewest(state.store, saved, compareStores), wishes: left });
      }
      if (state.wishes !== noWishes) become({ wishes: noWishes });
    } catch (problem) {
      become({ wishes: noWishes, problem });
    } finally {
      isSending = false;
    }
  }

  return {
    state: () => state,
    hear: (store) => become({ store: keepNewest(state.store, store, compareStores) }),
    wish(wishes) {
      const soldOut = { ...state.wishes.soldOut, ...wishes.soldOut };
      become({ wishes: { ...state.wishes, ...wishes, soldOut }, problem: null });
      void work();
    },
    forgiveProblem: () => become({ problem: null }),
  };
}
