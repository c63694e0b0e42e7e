import type { View } from './choose-view.ts';
import type { OrderText } from './texts/use-order-text.ts';

/**
 * What is said to those who don't see it when the order moves on by itself; empty where nothing is new. Ends are said by
 * the heading that takes the focus, and "ready" by its dialog.
 */
export function announce(view: View, drink: string, text: OrderText): string {
  if (view.kind !== 'WAITING') return '';
  return view.order.status === 'MAKING' ? text.waiting.making(drink) : text.waiting.queued(drink);
}

/** The page's name, as the browser's tab shows it. */
export function titleOf(view: View, drink: string, text: OrderText): string {
  switch (view.kind) {
    case 'READY':
      return text.ready.title(drink);
    case 'WAITING':
      return `${view.order.orderNumber ?? ''} · ${announce(view, drink, text)}`;
    case 'CHOOSING':
      return text.choose.title;
    case 'SENDING':
      return text.sending.title;
    default:
      return text.page;
  }
}
