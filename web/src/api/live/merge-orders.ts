import type { Order } from '../types.ts';

/** The orders that wait, are being made or may be fetched, as far as they are known. */
export interface OrderList {
  /** By number. */
  readonly orders: readonly Order[];
  /** Orders that have left, as they were last known: a late message doesn't bring them back. */
  readonly left: ReadonlyMap<string, Order>;
  /** Grows with every change of the list. */
  readonly serial: number;
}

export const noOrders: OrderList = { orders: [], left: new Map(), serial: 0 };

const noVersion = { version: 0 };

/** Messages aren't late for longer than it takes so many others to leave. */
const REMEMBERED = 300;

/** Whether it waits, is being made or may be fetched: nothing before it has a number, nothing once it has ended. */
function isShown({ status, orderNumber }: Order): boolean {
  return orderNumber !== null && (status === 'QUEUED' || status === 'MAKING' || status === 'READY');
}

const byNumber = (a: Order, b: Order) =>
  (a.orderNumber ?? 0) - (b.orderNumber ?? 0) || (a.orderId < b.orderId ? -1 : a.orderId > b.orderId ? 1 : 0);

function remember(left: ReadonlyMap<string, Order>, gone: readonly Order[]): ReadonlyMap<string, Order> {
  if (gone.length === 0) return left;
  const all = new Map(left);
  for (const order of gone) {
    all.delete(order.orderId);
    all.set(order.orderId, order);
  }
  return new Map([...all].slice(-REMEMBERED));
}

/** The list with one order that was announced; the same list where it holds that state, or a later one. */
export function addOrder(list: OrderList, order: Order): OrderList {
  const held = list.orders.find(({ orderId }) => orderId === order.orderId);
  if ((held ?? list.left.get(order.orderId) ?? noVersion).version >= order.version) return list;
  const others = list.orders.filter((one) => one !== held);
  const serial = list.serial + 1;
  if (isShown(order)) return { ...list, orders: [...others, order].sort(byNumber), serial };
  // One that wasn't shown before is remembered too: its end may come before its beginning.
  const left = order.status === 'STARTED' ? list.left : remember(list.left, [order]);
  return held === undefined ? { ...list, left } : { orders: others, left, serial };
}

/**
 * The list after an answer of all orders: those that the answer doesn't have have left, unless they were announced
 * after the question; of each the later state is kept. The same list where nothing is new.
 *
 * @param asked the list as it was when the question went out
 */
export function takeOrders(list: OrderList, asked: OrderList, answer: readonly Order[]): OrderList {
  const held = new Map(list.orders.map((order) => [order.orderId, order]));
  const before = new Set(asked.orders);
  const taken = answer.flatMap((order) => {
    const known = held.get(order.orderId);
    if (known !== undefined && known.version >= order.version) return [known];
    return isShown(order) && (list.left.get(order.orderId) ?? noVersion).version < order.version ? [order] : [];
  });
  const answered = new Set(answer.map(({ orderId }) => orderId));
  const missing = list.orders.filter(({ orderId }) => !answered.has(orderId));
  const orders = [...taken, ...missing.filter((order) => !before.has(order))].sort(byNumber);
  const isSame = orders.length === list.orders.length && orders.every((order, i) => order === list.orders[i]);
  if (isSame && list.serial > 0) return list;
  const left = remember(
    list.left,
    missing.filter((order) => before.has(order)),
  );
  return { orders, left, serial: list.serial + 1 };
}
