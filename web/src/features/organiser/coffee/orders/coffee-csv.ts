import type { Drink, DrinkFigures, Order } from '../../../../api/types.ts';
import { writeCsv } from '../../results/csv/write-csv.ts';
import { drinkFigures, modifierFigures, nameDrink } from '../figures/label-figures.ts';

/** The bar's figures as CSV, one line each: which figure, of what, its names, and how many (waits in seconds). */
export function figuresCsv(figures: DrinkFigures, menu: readonly Drink[]): string {
  const named = (what: string, key: string, name: { en?: string | null; ja?: string | null }, value: number) => [
    what,
    key,
    name.en ?? '',
    name.ja ?? '',
    value,
  ];
  return writeCsv(
    ['figure', 'key', 'nameEn', 'nameJa', 'value'],
    [
      ...figures.byStatus.map(({ key, count }) => named('ordersByStatus', key, {}, count)),
      ...drinkFigures(figures.byDrink, menu).map(({ key, name, count }) => named('ordersByDrink', key, name, count)),
      ...modifierFigures(figures.byModifier, menu).flatMap(({ modifierId, choices }) =>
        choices.map(({ key, name, count }) => named('ordersByModifier', `${modifierId}#${key}`, name, count)),
      ),
      ...figures.byHour.map(({ key, count }) => named('ordersByHourUtc', key, {}, count)),
      ...figures.waits.map(({ drinkId, seconds }) => named('waitSeconds', drinkId, nameDrink(menu, drinkId), seconds)),
    ],
  );
}

/** Seconds from QUEUED to READY; '' for an order that wasn't. */
function waitOf({ queuedAt, readyAt }: Order): number | '' {
  return queuedAt === null || readyAt === null ? '' : Math.round((Date.parse(readyAt) - Date.parse(queuedAt)) / 1000);
}

/** The orders as CSV, one line each; nothing in it tells whose an order was. */
export function ordersCsv(orders: readonly Order[], menu: readonly Drink[]): string {
  const times = ['startedAt', 'queuedAt', 'makingAt', 'readyAt', 'endedAt'] as const;
  return writeCsv(
    [
      ...['orderNumber', 'orderId', 'status', 'by', 'reason', 'drinkId', 'drinkEn', 'drinkJa', 'modifiers', 'station'],
      ...times,
      ...['waitSeconds', 'journey'],
    ],
    orders.map((order) => {
      const name = order.drinkId === null ? {} : nameDrink(menu, order.drinkId);
      return [
        order.orderNumber ?? '',
        order.orderId,
        order.status,
        order.by ?? '',
        order.reason ?? '',
        order.drinkId ?? '',
        name.en ?? '',
        name.ja ?? '',
        Object.entries(order.modifiers)
          .map(([modifierId, choiceId]) => `${modifierId}=${choiceId}`)
          .join(' '),
        order.station ?? '',
        ...times.map((time) => order[time] ?? ''),
        waitOf(order),
        order.journey.map(({ event }) => event.replace(/^Order\./, '')).join(' '),
      ];
    }),
  );
}
