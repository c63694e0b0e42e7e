import { useEffect } from 'react';
import { mainOf } from '../board/use-focus-kept.ts';
import { meaningOf } from './meaning-of.ts';

const isSeen = (element: HTMLElement) => element.offsetParent !== null;
const seen = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)].filter(isSeen);

/** The button for a key: the focused card's; else the only one there is, the first of the queue, or the last to undo. */
function buttonFor(key: string): HTMLElement | undefined {
  const card = document.activeElement?.closest('[data-order]');
  if (card) return card.querySelector<HTMLElement>(`[data-key="${key}"]`) ?? undefined;
  const all = seen(`[data-key="${key}"]`);
  if (key === 'm') return all[0];
  if (key === 'u') return all.at(-1);
  return all.length === 1 ? all[0] : undefined;
}

/** The bar by keys, while they are on: 1–9 go to a card, letters do what its buttons do. */
export function useKeys(isOn: boolean): void {
  useEffect(() => {
    if (!isOn) return undefined;
    const press = (event: KeyboardEvent) => {
      if (document.querySelector('dialog[open]')) return;
      const meaning = meaningOf(event);
      if (meaning === null) return;
      const target = meaning.kind === 'CARD' ? mainOf(seen('[data-order]')[meaning.index]) : buttonFor(meaning.key);
      if (!target) return;
      event.preventDefault();
      if (meaning.kind === 'CARD') target.focus();
      else target.click();
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [isOn]);
}
