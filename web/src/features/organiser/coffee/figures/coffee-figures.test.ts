import { describe, expect, it } from 'vitest';
import type { Drink, DrinkFigures, Order } from '../../../../api/types.ts';
import { figuresCsv, ordersCsv } from '../orders/coffee-csv.ts';
import { hourSteps } from './hour-steps.ts';
import { countOf, drinkFigures, modifierFigures } from './label-figures.ts';

const menu: Drink[] = [
  {
    ...{ drinkId: 'latte', name: { en: 'Caffè latte', ja: 'ラテ' }, icon: null, soldOut: false },
    modifiers: [
      {
        ...{ modifierId: 'milk', name: { en: 'Milk', ja: null } },
        choices: [{ choiceId: 'oat', name: { en: 'Oat', ja: null }, soldOut: false }],
      },
    ],
  },
];
const figures: DrinkFigures = {
  boothId: 'demo',
  byStatus: [
    { key: 'READY', count: 2 },
    { key: 'COLLECTED', count: 5 },
    { key: 'CANCELLED', count: 1 },
  ],
  byDrink: [
    { key: 'gone', count: 1 },
    { key: 'latte', count: 7 },
  ],
  byModifier: [
    { key: 'milk#oat', count: 3 },
    { key: 'milk#soy', count: 4 },
  ],
  byHour: [
    { key: '2026-11-22T09', count: 6 },
    { key: '2026-11-22T11', count: 2 },
  ],
  waits: [{ drinkId: 'latte', seconds: 90 }],
  ...{ version: 12, asOf: '2026-11-22T12:00:00.000Z' },
};

describe('the figures of the bar', () => {
  it('have the menu’s names, or their ids where it has them no more, most wanted first', () => {
    expect(drinkFigures(figures.byDrink, menu).map(({ name, count }) => [name.en, count])).toEqual([
      ['Caffè latte', 7],
      ['gone', 1],
    ]);
    expect(modifierFigures(figures.byModifier, menu)).toEqual([
      {
        ...{ modifierId: 'milk', name: { en: 'Milk', ja: null } },
        choices: [
          { key: 'soy', name: { en: 'soy', ja: null }, count: 4 },
          { key: 'oat', name: { en: 'Oat', ja: null }, count: 3 },
        ],
      },
    ]);
  });

  it('add up the states that are asked for', () => {
    expect(countOf(figures, 'READY', 'COLLECTED')).toBe(7);
    expect(countOf(figures, 'STARTED')).toBe(0);
  });

  it('have their quiet hours too', () => {
    const nine = Date.parse('2026-11-22T09:00:00.000Z');
    expect(hourSteps(figures.byHour)).toEqual([
      { at: nine, count: 6 },
      { at: nine + 3_600_000, count: 0 },
      { at: nine + 7_200_000, count: 2 },
    ]);
    expect(hourSteps([])).toEqual([]);
    expect(hourSteps([{ key: '2020-01-01T00', count: 1 }, ...figures.byHour])).toHaveLength(3);
  });
});

describe('the files', () => {
  it('have a line for every figure', () => {
    const lines = figuresCsv(figures, menu).trim().split('\r\n');
    expect(lines).toHaveLength(1 + 3 + 2 + 2 + 2 + 1);
    expect(lines).toContain('"ordersByDrink","latte","Caffè latte","ラテ","7"');
    expect(lines).toContain('"ordersByModifier","milk#oat","Oat","","3"');
    expect(lines).toContain('"waitSeconds","latte","Caffè latte","ラテ","90"');
  });

  it('have a line for every order, and nothing that a spreadsheet would run', () => {
    const order: Order = {
      ...{ boothId: 'demo', orderId: 'o1', orderNumber: 4, status: 'CANCELLED', by: 'BARISTA', reason: '=1+1' },
      ...{ drinkId: 'latte', modifiers: { milk: 'oat' }, station: null, startedAt: '2026-11-22T09:00:00.000Z' },
      ...{ queuedAt: '2026-11-22T09:00:10.000Z', makingAt: null, readyAt: '2026-11-22T09:01:40.000Z', endedAt: null },
      ...{ expiresAt: null, journey: [{ at: '2026-11-22T09:00:00.000Z', event: 'Order.Started' }], version: 2 },
    };
    const [, line] = ordersCsv([order], menu).trim().split('\r\n');
    expect(line).toContain(`"4","o1","CANCELLED","BARISTA","'=1+1","latte","Caffè latte","ラテ","milk=oat",""`);
    expect(line).toContain('"90","Started"');
  });
});
