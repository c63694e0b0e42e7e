import { useSyncExternalStore } from 'react';
import { Link } from 'wouter';
import { useOrder } from '../../api/live/use-order.ts';
import { useStore } from '../../api/live/use-store.ts';
import { serverNow } from '../../browser/server-clock.ts';
import { useLanguage } from '../../i18n/language.ts';
import { pickText } from '../../i18n/pick-text.ts';
import { codeAt } from '../../visit/code.ts';
import { customerAt } from './customer.ts';
import { drinkWords } from './figures/drink-words.ts';
import { isOpen, knownOrder } from './known-order.ts';
import { useOrderText } from './texts/use-order-text.ts';
import './order-button.css';

/** Ready so long ago that it was fetched or is cold. */
const READY_MS = 600_000;

/** The way from the ballot to the bar, while it is open; or to the order that is under way, and what has become of it. */
export default function OrderButton({ boothId }: { boothId: string }) {
  const text = useOrderText().button;
  const coffee = useOrderText().coffee;
  const language = useLanguage();
  const { orders } = customerAt(boothId);
  const held = useSyncExternalStore(orders.listen, orders.held);
  const { data: store } = useStore(boothId);
  const { data } = useOrder(boothId, held.kind === 'STARTED' ? held.orderId : null);
  const order = held.kind === 'STARTED' ? knownOrder(held, data) : null;
  const path = `/b/${boothId}/order`;

  if (order?.status === 'READY' && serverNow() - Date.parse(order.readyAt ?? order.startedAt) < READY_MS) {
    const { name } = drinkWords(order, store ?? null);
    return (
      <Link className="button order-link order-link-ready" href={path}>
        <span aria-hidden="true">🔔</span>{' '}
        {text.ready(name === null ? coffee : pickText(name, language), order.orderNumber ?? 0)}
      </Link>
    );
  }
  if (held.kind === 'STARTING' || (order && isOpen(order))) {
    return (
      <Link className="button order-link" href={path}>
        <span aria-hidden="true">☕</span> {text.mine}
      </Link>
    );
  }
  if (!store?.open) return null;
  const code = codeAt(boothId);
  return (
    <Link className="button order-link" href={code === null ? path : `${path}?code=${encodeURIComponent(code)}`}>
      <span aria-hidden="true">☕</span> {text.order}
    </Link>
  );
}
