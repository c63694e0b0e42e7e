/** How many times of a drink are remembered. */
export const REMEMBERED_WAITS = 10;

/** One order's time from QUEUED to READY. */
export interface ServedOrder {
  orderId: string;
  /** When it was ready: ISO 8601, UTC, milliseconds. */
  at: string;
  millis: number;
}

/**
 * What the orders of a booth come to; the figures row and its repair row hold it as it stands here. Orders are counted
 * by drink, modifier and hour from the moment they are queued, whatever becomes of them.
 */
export interface DrinkCounts {
  /** Orders in each status now. */
  byStatus: Record<string, number>;
  /** By drinkId. */
  byDrink: Record<string, number>;
  /** By `modifierId#choiceId`. */
  byModifier: Record<string, number>;
  /** By the hour in which they were queued, in UTC: `2026-11-22T09`. */
  byHour: Record<string, number>;
  /** The last ten of each drink, newest first, by drinkId. */
  waits: Record<string, ServedOrder[]>;
  /** The sum of the orders' versions; never falls. */
  version: number;
}

/** A figures or repair row as plain values. */
export type DrinkRow = Partial<DrinkCounts>;

export interface Figure {
  key: string;
  count: number;
}

/** The figures as GraphQL shows them. */
export interface DrinkFigures {
  boothId: string;
  /** In the order of an order's life; every status, be it zero. */
  byStatus: Figure[];
  /** Sorted by key, as those that follow; no zeros. */
  byDrink: Figure[];
  byHour: Figure[];
  byModifier: Figure[];
  /** Mean of the last ten, in whole seconds. */
  waits: { drinkId: string; seconds: number }[];
  version: number;
  asOf: string;
}
