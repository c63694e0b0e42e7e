import type { Drinks, Order } from './orders.ts';

const REMEMBERED = 10;

/** Figures by name, as `what key` → count; there are no zeros. */
export type Figures = ReadonlyMap<string, number>;

/** What the figures must say of these orders, counted one by one from nothing. */
export function recountOrders(orders: readonly Order[]): Figures {
  const counts = new Map<string, number>();
  const add = (name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);
  const waits = new Map<string, { at: string; orderId: string; ms: number }[]>();
  for (const { orderId, status, drinkId, modifiers, queuedAt, readyAt } of orders) {
    add(`status ${status}`);
    if (!drinkId || !queuedAt) continue;
    add(`drink ${drinkId}`);
    add(`hour ${queuedAt.slice(0, 13)}`);
    for (const [modifierId, choiceId] of Object.entries(JSON.parse(modifiers || '{}')))
      add(`modifier ${modifierId}#${choiceId}`);
    if (!readyAt) continue;
    const served = { at: readyAt, orderId, ms: Math.max(0, Date.parse(readyAt) - Date.parse(queuedAt)) };
    waits.set(drinkId, [...(waits.get(drinkId) ?? []), served]);
  }
  for (const [drinkId, all] of waits) {
    const newest = all.sort(newerFirst).slice(0, REMEMBERED);
    const sum = newest.reduce((ms, wait) => ms + wait.ms, 0);
    counts.set(`seconds ${drinkId}`, Math.round(sum / newest.length / 1000));
  }
  counts.set('version', sumOfVersions(orders));
  return withoutZeros(counts);
}

/** The figures that the booth shows, by the same names. */
export function readFigures({ byStatus, byDrink, byHour, byModifier, waits, version }: Drinks): Figures {
  return withoutZeros(
    new Map([
      ...byStatus.map(({ key, count }) => [`status ${key}`, count] as const),
      ...byDrink.map(({ key, count }) => [`drink ${key}`, count] as const),
      ...byHour.map(({ key, count }) => [`hour ${key}`, count] as const),
      ...byModifier.map(({ key, count }) => [`modifier ${key}`, count] as const),
      ...waits.map(({ drinkId, seconds }) => [`seconds ${drinkId}`, seconds] as const),
      ['version', version],
    ]),
  );
}

/** By which the figures say how far they have come. */
export function sumOfVersions(orders: readonly Pick<Order, 'version'>[]): number {
  return orders.reduce((sum, { version }) => sum + version, 0);
}

function newerFirst(one: { at: string; orderId: string }, other: { at: string; orderId: string }): number {
  if (one.at !== other.at) return one.at < other.at ? 1 : -1;
  return one.orderId < other.orderId ? 1 : -1;
}

function withoutZeros(counts: Figures): Figures {
  return new Map([...counts].filter(([, count]) => count !== 0));
}
