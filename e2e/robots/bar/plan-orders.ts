import type { Random } from '../random.ts';

/** What a customer wants with an order. */
const wishes = { DRINK: 70, CANCEL_LATE: 10, CANCEL_EARLY: 8, NEVER_CHOOSE: 12 } as const;
/** What becomes of it at the bar: IGNORE is never claimed, FORGET never made, LEAVE never fetched. */
const services = { SERVE: 62, UNMAKE: 10, TAKE_OVER: 8, REFUSE: 6, LEAVE: 6, FORGET: 5, IGNORE: 3 } as const;
/** Share of customers who cancel late and then order something else; of commands that are sent twice. */
const CHANGES_MIND = 0.1;
const SENDS_TWICE = 0.15;

export type Wish = keyof typeof wishes;
export type Service = keyof typeof services;

export interface MenuDrink {
  readonly drinkId: string;
  readonly modifiers: readonly { readonly modifierId: string; readonly choices: readonly string[] }[];
}

/** One order; milliseconds each from what went before. */
export interface PlannedOrder {
  readonly wish: Wish;
  readonly service: Service;
  readonly drinkId: string;
  readonly modifiers: Readonly<Record<string, string>>;
  readonly chooseMs: number;
  readonly cancelMs: number;
  readonly makeMs: number;
  readonly collectMs: number;
  /** The customer taps twice: each command goes out two times. */
  readonly twice: boolean;
}

/** A customer comes `at` milliseconds after the start; who has two orders changes their mind after the first. */
export interface PlannedCustomer {
  readonly at: number;
  readonly orders: readonly PlannedOrder[];
}

export interface BarRules {
  readonly orders: number;
  readonly perMinute: number;
  /** What can be ordered now; one drink at least. */
  readonly menu: readonly MenuDrink[];
}

/** Who orders what, when, and what becomes of it. Each order has a slot of its own, 60,000 ms / `perMinute` long. */
export function planOrders({ orders, perMinute, menu }: BarRules, random: Random): readonly PlannedCustomer[] {
  const slotMs = 60_000 / perMinute;
  const between = (least: number, most: number) => Math.round(least + random() * (most - least));
  const planOrder = (wish: Wish, drinks = menu): PlannedOrder => {
    const drink = pick(drinks, random);
    const modifiers = drink.modifiers.filter(({ choices }) => choices.length > 0);
    return {
      wish,
      service: draw(services, random),
      drinkId: drink.drinkId,
      modifiers: Object.fromEntries(modifiers.map(({ modifierId, choices }) => [modifierId, pick(choices, random)])),
      chooseMs: between(100, 2_500),
      cancelMs: between(0, 3_000),
      makeMs: between(200, 1_200),
      collectMs: between(0, 600),
      twice: random() < SENDS_TWICE,
    };
  };
  const customers: PlannedCustomer[] = [];
  for (let planned = 0; planned < orders; ) {
    const at = (planned + random()) * slotMs;
    if (random() < CHANGES_MIND && planned + 2 <= orders) {
      const first = planOrder('CANCEL_LATE');
      const others = menu.filter(({ drinkId }) => drinkId !== first.drinkId);
      customers.push({ at, orders: [first, planOrder('DRINK', others.length > 0 ? others : menu)] });
      planned += 2;
    } else {
      customers.push({ at, orders: [planOrder(draw(wishes, random))] });
      planned += 1;
    }
  }
  return customers;
}

/** One of several, as likely as the others. @throws Error where there is none */
export function pick<T>(from: readonly T[], random: Random): T {
  const picked = from[Math.floor(random() * from.length)];
  if (picked === undefined) throw new Error('There is nothing to choose from.');
  return picked;
}

function draw<Key extends string>(weights: Readonly<Record<Key, number>>, random: Random): Key {
  const keys = Object.keys(weights) as Key[];
  return pick(
    keys.flatMap((key) => Array<Key>(weights[key]).fill(key)),
    random,
  );
}
