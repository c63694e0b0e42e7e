import * as v from 'valibot';

const Maybe = v.nullish(v.string());

/** An order as the queries give it. */
export const Order = v.object({
  orderId: v.string(),
  orderNumber: v.nullish(v.number()),
  status: v.string(),
  by: Maybe,
  reason: Maybe,
  drinkId: Maybe,
  modifiers: Maybe,
  station: Maybe,
  queuedAt: Maybe,
  readyAt: Maybe,
  endedAt: Maybe,
  expiresAt: Maybe,
  journey: v.array(v.object({ at: v.string(), event: v.string() })),
  version: v.number(),
});
export const orderFields = `orderId orderNumber status by reason drinkId modifiers station queuedAt readyAt endedAt
  expiresAt journey { at event } version`;

export type Order = v.InferOutput<typeof Order>;

/** The order holds a place in the queue. */
export const isOpen = ({ status }: Pick<Order, 'status'>): boolean => ['STARTED', 'QUEUED', 'MAKING'].includes(status);

const Figures = v.array(v.object({ key: v.string(), count: v.number() }));

/** What the query `drinks` says. */
export const Drinks = v.object({
  byStatus: Figures,
  byDrink: Figures,
  byHour: Figures,
  byModifier: Figures,
  waits: v.array(v.object({ drinkId: v.string(), seconds: v.number() })),
  version: v.number(),
});
export const drinkFields = `byStatus { key count } byDrink { key count } byHour { key count } byModifier { key count }
  waits { drinkId seconds } version`;

export type Drinks = v.InferOutput<typeof Drinks>;
