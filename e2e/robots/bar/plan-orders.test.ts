import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from '../random.ts';
import { type MenuDrink, type PlannedOrder, planOrders } from './plan-orders.ts';

const menu: readonly MenuDrink[] = [
  { drinkId: 'espresso', modifiers: [] },
  { drinkId: 'latte', modifiers: [{ modifierId: 'milk', choices: ['oat', 'whole'] }] },
  { drinkId: 'mocha', modifiers: [{ modifierId: 'milk', choices: [] }] },
];
const plan = (orders: number, perMinute: number, seed: number, drinks = menu) =>
  planOrders({ orders, perMinute, menu: drinks }, createRandom(seed));

test('as many orders as asked for, one per slot, each from the menu', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 200 }), fc.integer({ min: 1, max: 6000 }), fc.nat(), (orders, rate, seed) => {
      const customers = plan(orders, rate, seed);
      const planned = customers.flatMap((customer) => customer.orders);
      expect(planned).toHaveLength(orders);
      let slot = 0;
      for (const { at, orders: own } of customers) {
        expect(Math.floor((at * rate) / 60_000 + 1e-9)).toBe(slot);
        slot += own.length;
      }
      for (const { drinkId, modifiers } of planned) expect(isOnMenu(drinkId, modifiers)).toBe(true);
    }),
  );
});

function isOnMenu(drinkId: string, modifiers: PlannedOrder['modifiers']): boolean {
  const drink = menu.find((one) => one.drinkId === drinkId);
  const offered = new Map(drink?.modifiers.map(({ modifierId, choices }) => [modifierId, choices]));
  return drink !== undefined && Object.entries(modifiers).every(([id, choice]) => offered.get(id)?.includes(choice));
}

test('the same seed gives the same plan, another seed another', () => {
  expect(plan(50, 100, 7)).toEqual(plan(50, 100, 7));
  expect(plan(50, 100, 7)).not.toEqual(plan(50, 100, 8));
});

test('among a hundred orders each wish and each service occurs', () => {
  const planned = plan(100, 100, 1).flatMap(({ orders }) => orders);
  expect(new Set(planned.map(({ wish }) => wish))).toEqual(
    new Set(['DRINK', 'CANCEL_LATE', 'CANCEL_EARLY', 'NEVER_CHOOSE']),
  );
  expect(new Set(planned.map(({ service }) => service)).size).toBe(7);
  expect(planned.some(({ twice }) => twice)).toBe(true);
});

test('who changes their mind cancels and takes another drink, where there is one', () => {
  const changing = plan(300, 100, 2).filter(({ orders }) => orders.length > 1);
  expect(changing.length).toBeGreaterThan(0);
  for (const { orders } of changing) {
    expect(orders.map(({ wish }) => wish)).toEqual(['CANCEL_LATE', 'DRINK']);
    expect(orders[0]?.drinkId).not.toBe(orders[1]?.drinkId);
  }
  const [espresso] = menu;
  if (espresso === undefined) throw new Error('The menu is empty.');
  const planned = plan(300, 100, 2, [espresso]).flatMap(({ orders }) => orders);
  expect(new Set(planned.map(({ drinkId }) => drinkId))).toEqual(new Set(['espresso']));
});
