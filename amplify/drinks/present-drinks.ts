import { addWait } from './add-wait.ts';
import type { DrinkFigures, DrinkRow, Figure, ServedOrder } from './types.ts';

export type { DrinkCounts, DrinkFigures, DrinkRow, ServedOrder } from './types.ts';

/** In the order of an order's life. */
const STATUSES = ['STARTED', 'QUEUED', 'MAKING', 'READY', 'COLLECTED', 'CANCELLED', 'TIMED_OUT'];

/**
 * The public figures of a booth's drinks: the sum of its figures row and its repair row at `now` (ISO 8601, UTC,
 * milliseconds). A booth that served nobody has neither row.
 *
 * Both the drinks resolver and the aggregator use it, so it keeps to the APPSYNC_JS subset, as `present-tally.ts`.
 */
export function presentDrinks(boothId: string, rows: DrinkRow[], now: string): DrinkFigures {
  const statuses = sumOf(rows.map((row) => row.byStatus ?? {}));
  const waits = waitsOf(rows);
  let version = 0;
  for (const row of rows) version += row.version ?? 0;
  return {
    boothId,
    byStatus: STATUSES.map((key) => ({ key, count: Math.max(statuses[key] ?? 0, 0) })),
    byDrink: figuresOf(sumOf(rows.map((row) => row.byDrink ?? {}))),
    byHour: figuresOf(sumOf(rows.map((row) => row.byHour ?? {}))),
    byModifier: figuresOf(sumOf(rows.map((row) => row.byModifier ?? {}))),
    waits: sortedKeys(waits).map((drinkId) => ({ drinkId, seconds: meanSeconds(own(waits, drinkId, [])) })),
    version,
    asOf: now,
  };
}

function sumOf(counts: Record<string, number>[]): Record<string, number> {
  const sum: Record<string, number> = {};
  for (const row of counts) {
    for (const key of Object.keys(row)) sum[key] = own(sum, key, 0) + own(row, key, 0);
  }
  return sum;
}

function waitsOf(rows: DrinkRow[]): Record<string, ServedOrder[]> {
  const all: Record<string, ServedOrder[]> = {};
  for (const row of rows) {
    const waits = row.waits ?? {};
    for (const drinkId of Object.keys(waits)) {
      for (const wait of own(waits, drinkId, [])) all[drinkId] = addWait(own(all, drinkId, []), wait);
    }
  }
  return all;
}

/** While a record is put aside that an order's next one takes back, a count may be missing its one: it is no less than 0. */
function figuresOf(counts: Record<string, number>): Figure[] {
  return sortedKeys(counts)
    .map((key) => ({ key, count: own(counts, key, 0) }))
    .filter(({ count }) => count > 0);
}

/** What a map itself holds: `constructor` is a drink's id as good as any. */
function own<Value>(map: Record<string, Value>, key: string, none: Value): Value {
  return Object.hasOwn(map, key) ? (map[key] ?? none) : none;
}

function sortedKeys(of: Record<string, unknown>): string[] {
  const keys = Object.keys(of);
  keys.sort();
  return keys;
}

function meanSeconds(waits: ServedOrder[]): number {
  let millis = 0;
  for (const wait of waits) millis += wait.millis;
  return Math.round(millis / 1000 / Math.max(waits.length, 1));
}
