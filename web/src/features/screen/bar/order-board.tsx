import type { Drink } from '../../../api/types.ts';
import type { OrderColumns } from './order-columns.ts';
import { OrderList } from './order-list.tsx';

/** The orders of the bar in two columns, large: who waits, and whose drink is ready. */
export function OrderBoard({ columns, menu }: { columns: OrderColumns; menu: readonly Drink[] }) {
  return (
    <div className="order-board">
      <OrderList kind="preparing" column={columns.preparing} menu={menu} />
      <OrderList kind="ready" column={columns.ready} menu={menu} />
    </div>
  );
}
