import type { ReactNode } from 'react';
import type { Order } from '../../../api/types.ts';
import { useLanguage } from '../../../i18n/language.ts';
import { clockTime } from '../../order/figures/time-left.ts';
import { useBaristaText } from '../texts/use-barista-text.ts';
import { ageOf } from './age.ts';
import { cardWords } from './card-words.ts';
import { useBoard } from './use-board.ts';

interface Props {
  order: Order;
  /** Beside the drink's name: identical ones. */
  tag?: string;
  /** Under it. */
  note?: string;
  isOthers?: boolean;
  children: ReactNode;
}

const signs = { FRESH: '', LONG: '△', TOO_LONG: '▲' } as const;

/** An order: number, what to make, how long it has waited (stripe, sign and words), and what can be done. */
export function OrderCard({ order, tag, note, isOthers = false, children }: Props) {
  const text = useBaristaText();
  const { store, now, taps, undo } = useBoard();
  const { drink, choices } = cardWords(order, store, useLanguage());
  const { seconds, level } = ageOf(order, now);
  const isStuck = taps.some(({ orderId, failures }) => orderId === order.orderId && failures > 0);
  const titleId = `order-${order.orderId}`;
  return (
    <li
      className={`order-card is-${level.toLowerCase().replace('_', '-')}${isOthers ? ' is-others' : ''}`}
      data-order={order.orderId}
      aria-labelledby={titleId}
    >
      <h3 id={titleId}>
        <span className="order-number">{order.orderNumber ?? '…'}</span>
        <span className="order-what">
          <span>
            {drink} {tag === undefined ? null : <span className="order-tag">{tag}</span>}
          </span>
          <small>{choices || text.card.plain}</small>
        </span>
      </h3>
      <p className="order-age">
        <span aria-hidden="true">{signs[level]} </span>
        <span className="visually-hidden">{text.card.age[level]} </span>
        {clockTime(seconds)}
      </p>
      {note === undefined ? null : <p className="order-note">{note}</p>}
      {isStuck ? (
        <p className="order-note is-stuck">
          {text.card.waiting}{' '}
          <button type="button" className="bar-link" data-key="u" onClick={() => undo(order.orderId)}>
            {text.card.undo}
          </button>
        </p>
      ) : null}
      <div className="order-buttons">{children}</div>
    </li>
  );
}
