import { addWait } from '../../amplify/drinks/add-wait.ts';
import type { DrinkCounts, ServedOrder } from '../../amplify/drinks/present-drinks.ts';
import type { CountedOrder, OrderChange } from './order-change.ts';

/** A bar that has never taken an order. */
export const noDrinks: DrinkCounts = { byStatus: {}, byDrink: {}, byModifier: {}, byHour: {}, waits: {}, version: 0 };

/**
 * Folds changes of a booth's orders into its figures. Each image of an order counts as it stands, so a change is −1 for
 * what the order was and +1 for what it is now; the version grows by the difference of the orders' versions.
 * @param before the figures as the row holds them
 */
export function foldOrders(changes: readonly OrderChange[], before: DrinkCounts = noDrinks): DrinkCounts {
  const byStatus = counter(before.byStatus);
  const byDrink = counter(before.byDrink);
  const byModifier = counter(before.byModifier);
  const byHour = counter(before.byHour);
  const waits = new Map(Object.entries(before.waits));
  let { version } = before;
  const add = ({ status, drink }: CountedOrder, by: number) => {
    byStatus.add(status, by);
    if (!drink) return;
    byDrink.add(drink.drinkId, by);
    byHour.add(drink.queuedAt.slice(0, '2026-11-22T09'.length), by);
    for (const choice of drink.choices) byModifier.add(choice, by);
  };
  for (const change of changes) {
    if (change.before) add(change.before, -1);
    add(change.after, 1);
    version += change.after.version - (change.before?.version ?? 0);
    const { drink } = change.after;
    const wait = newWait(change);
    if (drink && wait) waits.set(drink.drinkId, addWait(waits.get(drink.drinkId) ?? [], wait));
  }
  return {
    byStatus: byStatus.counts(),
    byDrink: byDrink.counts(),
    byModifier: byModifier.counts(),
    byHour: byHour.counts(),
    waits: Object.fromEntries(waits),
    version,
  };
}

/** The wait that ended with this change. */
function newWait({ before, after }: OrderChange): ServedOrder | undefined {
  if (before?.readyAt !== undefined || after.readyAt === undefined || !after.drink) return undefined;
  const millis = Date.parse(after.readyAt) - Date.parse(after.drink.queuedAt);
  return { orderId: after.orderId, at: after.readyAt, millis: Math.max(0, millis) };
}

/** Counts by key, on from these; zeros are left out. A Map, since a drink may be called `constructor`. */
function counter(from: Readonly<Record<string, number>>) {
  const counts = new Map(Object.entries(from));
  return {
    add: (key: string, by: number) => counts.set(key, (counts.get(key) ?? 0) + by),
    counts: () => Object.fromEntries([...counts].filter(([, count]) => count !== 0)),
  };
}
