import { useEffect, useRef } from 'react';

interface Place {
  readonly orderId: string;
  readonly column: string;
  readonly index: number;
}

const cardsOf = (column: string) => [
  ...document.querySelectorAll<HTMLElement>(`[data-column="${column}"] [data-order]`),
];

/** The button that a card is for. */
export const mainOf = (card: Element | null | undefined) => card?.querySelector<HTMLElement>('[data-main]') ?? null;

function placeOf(target: EventTarget | null): Place | null {
  const card = target instanceof Element ? target.closest<HTMLElement>('[data-order]') : null;
  const column = card?.closest<HTMLElement>('[data-column]')?.dataset.column;
  if (!card || column === undefined) return null;
  return { orderId: card.dataset.order ?? '', column, index: cardsOf(column).indexOf(card) };
}

const isSeen = (element: HTMLElement | null) => element !== null && element.offsetParent !== null;

/**
 * A tap moves a card to another column, and the button that had the focus is gone: the focus goes along with the card;
 * where that has left the board, to the next of its column.
 */
export function useFocusKept(): void {
  const place = useRef<Place | null>(null);
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    const noteFocus = ({ target }: Event) => {
      if (target instanceof Element && target.closest('dialog')) return;
      place.current = placeOf(target);
    };
    document.addEventListener('focusin', noteFocus, { signal });
    document.addEventListener('pointerdown', noteFocus, { signal });
    return () => stop.abort();
  }, []);
  useEffect(() => {
    const was = place.current;
    if (was === null || document.activeElement !== document.body) return;
    const same = mainOf(document.querySelector(`[data-order="${CSS.escape(was.orderId)}"]`));
    const cards = cardsOf(was.column);
    const next = mainOf(cards[Math.min(was.index, cards.length - 1)]);
    const heading = document.querySelector<HTMLElement>(`[data-column="${was.column}"] h2`);
    const found = [same, next, heading].find(isSeen);
    found?.focus({ preventScroll: true });
  });
}
