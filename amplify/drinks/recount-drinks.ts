import { type DrinkFigures, type Figure, REMEMBERED_WAITS } from './types.ts';

/** What a recount needs of an order as the query `orderLog` gives it. `modifiers` is JSON text. */
export interface LoggedOrder {
  readonly orderId: string;
  readonly status: string;
  readonly drinkId?: string | null;
  readonly modifiers?: string | null;
  readonly queuedAt?: string | null;
  readonly readyAt?: string | null;
  readonly version: number;
}

export type RecountedDrinks = Omit<DrinkFigures, 'boothId' | 'asOf'>;

/**
 * Counts a booth's orders from nothing: what the query `drinks` must say once it has caught up with them, which it has
 * when the versions are equal. Only statuses that an order is in are listed.
 */
export function recountDrinks(orders: readonly LoggedOrder[]): RecountedDrinks {
  const queued = orders.flatMap((order) => {
    const { drinkId, queuedAt } = order;
    return drinkId && queuedAt ? [{ ...order, drinkId, queuedAt }] : [];
  });
  const served = queued.flatMap((order) => (order.readyAt ? [{ ...order, readyAt: order.readyAt }] : []));
  const waits = Map.groupBy(
    served.sort((one, other) => compare(other.readyAt, one.readyAt) || compare(other.orderId, one.orderId)),
    ({ drinkId }) => drinkId,
  );
  return {
    byStatus: figures(orders.map(({ status }) => status)),
    byDrink: figures(queued.map(({ drinkId }) => drinkId)),
    byHour: figures(queued.map(({ queuedAt }) => queuedAt.slice(0, 13))),
    byModifier: figures(queued.flatMap(({ modifiers }) => choicesOf(modifiers))),
    waits: [...waits]
      .sort(([one], [other]) => compare(one, other))
      .map(([drinkId, all]) => ({ drinkId, seconds: meanSeconds(all.slice(0, REMEMBERED_WAITS)) })),
    version: orders.reduce((sum, { version }) => sum + version, 0),
  };
}

function figures(keys: readonly string[]): Figure[] {
  const groups = [...Map.groupBy(keys, (key) => key)].map(([key, { length: count }]) => ({ key, count }));
  return groups.sort((one, other) => compare(one.key, other.key));
}

function choicesOf(modifiers: string | null | undefined): string[] {
  const choices = Object.entries(JSON.parse(modifiers || '{}'));
  return choices.map(([modifierId, choiceId]) => `${modifierId}#${choiceId}`);
}

function meanSeconds(waits: readonly { queuedAt: string; readyAt: string }[]): number {
  const millis = waits.map(({ queuedAt, readyAt }) => Math.max(0, Date.parse(readyAt) - Date.parse(queuedAt)));
  return Math.round(millis.reduce((sum, wait) => sum + wait, 0) / waits.length / 1000);
}

function compare(one: string, other: string): number {
  return one < other ? -1 : Number(one > other);
}
