import type { Drink } from '../../../api/types.ts';
import type { ScreenTexts } from '../texts/en.ts';
import { Said, SaidText } from '../texts/said.tsx';
import type { OrderColumn, ShownOrder } from './order-columns.ts';

interface OrderListProps {
  kind: 'preparing' | 'ready';
  column: OrderColumn;
  menu: readonly Drink[];
  /** Numbers and drinks alone, for the card beside a poll. */
  isCompact?: boolean;
}

const minuteMs = 60_000;

function sayAge({ ageMs }: ShownOrder): (texts: ScreenTexts) => string {
  const minutes = Math.floor(ageMs / minuteMs);
  return (texts) => (minutes === 0 ? texts.justNow : texts.minutes(minutes));
}

function OrderItem({ order, menu, kind, isCompact }: Omit<OrderListProps, 'column'> & { order: ShownOrder }) {
  const name = menu.find(({ drinkId }) => drinkId === order.drinkId)?.name ?? { en: order.drinkId };
  return (
    <li className={`order${order.isFresh ? ' fresh' : ''}${order.isMaking ? ' making' : ''}`}>
      <b>{order.orderNumber}</b>
      {!(isCompact && kind === 'ready') && (
        <span className="order-drink">
          <SaidText text={name} also={false} />
        </span>
      )}
      {!isCompact && (
        <span className="order-age">
          {order.isMaking && (
            <em>
              <Said say={(texts) => texts.beingMade} also={false} />
            </em>
          )}
          <Said say={sayAge(order)} also={false} />
        </span>
      )}
    </li>
  );
}

/** One column of orders: what is being prepared, or what can be fetched. Ready is green, and has its sign. */
export function OrderList({ kind, column, menu, isCompact = false }: OrderListProps) {
  const { orders, more } = column;
  const isLong = orders.length > 7;
  return (
    <section className={`orders ${kind}${isLong ? ' long' : ''}`}>
      <h2>
        {kind === 'ready' && (
          <span className="ready-sign" aria-hidden="true">
            ✓
          </span>
        )}
        <span>
          <Said say={(texts) => (kind === 'ready' ? texts.ready : texts.preparing)} />
        </span>
      </h2>
      <ol>
        {orders.map((order) => (
          <OrderItem key={order.orderId} order={order} menu={menu} kind={kind} isCompact={isCompact} />
        ))}
      </ol>
      {more > 0 && (
        <p className="orders-more">
          <Said say={(texts) => texts.andMore(more)} also={false} />
        </p>
      )}
    </section>
  );
}
