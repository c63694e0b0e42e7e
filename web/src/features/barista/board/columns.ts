import type { Order } from '../../../api/types.ts';

/** More cups than this nobody makes at a time. */
const TOGETHER = 4;

/** A card of the queue: orders of the same drink, made in the same way; mostly one. */
export interface Group {
  readonly first: Order;
  /** The others, by number. */
  readonly others: readonly Order[];
}

export interface Columns {
  readonly queue: readonly Group[];
  /** Orders in the queue, not cards. */
  readonly queued: number;
  /** This station's first. */
  readonly making: readonly Order[];
  readonly ready: readonly Order[];
}

const recipeOf = ({ drinkId, modifiers }: Order) =>
  JSON.stringify([drinkId, Object.entries(modifiers).sort(([a], [b]) => (a < b ? -1 : 1))]);

/** Orders of the same drink together, where the first of them stands. */
export function groupOrders(orders: readonly Order[]): readonly Group[] {
  const groups: { first: Order; others: Order[] }[] = [];
  const open = new Map<string, { first: Order; others: Order[] }>();
  for (const order of orders) {
    const recipe = recipeOf(order);
    const group = open.get(recipe);
    if (group && group.others.length + 1 < TOGETHER) group.others.push(order);
    else {
      const begun = { first: order, others: [] };
      groups.push(begun);
      open.set(recipe, begun);
    }
  }
  return groups;
}

/**
 * The board of a station: each order in the column of its status.
 *
 * @param coming orders for the end of the queue that the booth doesn't know yet: nothing can be done to them
 */
export function toColumns(orders: readonly Order[], station: string, coming: readonly Order[] = []): Columns {
  const queued = orders.filter(({ status }) => status === 'QUEUED');
  const making = orders.filter(({ status }) => status === 'MAKING');
  return {
    queue: [...groupOrders(queued), ...coming.map((first) => ({ first, others: [] }))],
    queued: queued.length + coming.length,
    making: [
      ...making.filter((order) => order.station === station),
      ...making.filter((order) => order.station !== station),
    ],
    ready: orders.filter(({ status }) => status === 'READY'),
  };
}
