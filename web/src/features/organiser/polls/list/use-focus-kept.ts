import { useEffect, useRef } from 'react';

/** The id of a poll's card, to find it by wherever the list has put it. */
export const cardId = (pollId: string) => `poll-card-${pollId}`;

/** How long a step may take until the list shows it. */
const AWAITED_MS = 10_000;

/**
 * A step moves a card to another group, and the button that was pressed is gone with its old place: the focus then goes
 * to the card's title, or to the page's own button where the card is gone too.
 *
 * @returns call with the poll that a step was taken for
 */
export function useFocusKept(elseId: string): (pollId: string) => void {
  const acted = useRef<{ pollId: string; at: number } | null>(null);
  useEffect(() => {
    const step = acted.current;
    if (step === null || document.activeElement !== document.body) return;
    acted.current = null;
    if (performance.now() - step.at > AWAITED_MS) return;
    const title = document.getElementById(cardId(step.pollId))?.querySelector('a');
    (title ?? document.getElementById(elseId))?.focus();
  });
  return (pollId) => {
    acted.current = { pollId, at: performance.now() };
  };
}
