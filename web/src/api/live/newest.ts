import type { Booth, DrinkFigures, Order, Poll, Store, Tally } from '../types.ts';

/**
 * Which of two states of one thing is the later: positive when `a` is. Messages come late, twice and out of order,
 * and a snapshot may be overtaken by a message, so nothing but these numbers tells.
 */
export type CompareAge<T> = (a: T, b: T) => number;

/** By version, which a booth never takes back. */
export const compareBooths: CompareAge<Booth> = (a, b) => a.version - b.version;

/** By version, which a store never takes back. */
export const compareStores: CompareAge<Store> = (a, b) => a.version - b.version;

/** By version, which rises with every step of the order. */
export const compareOrders: CompareAge<Order> = (a, b) => a.version - b.version;

/** By version, the sum of the orders' versions, which never falls. */
export const compareDrinks: CompareAge<DrinkFigures> = (a, b) => a.version - b.version;

/** By version, which grows with every change of the poll, a new round too. */
export const comparePolls: CompareAge<Poll> = (a, b) => a.version - b.version;

/** By round, then the poll's rules it was shown under, then the changes folded in. */
export const compareTallies: CompareAge<Tally> = (a, b) =>
  a.round - b.round || a.pollVersion - b.pollVersion || a.version - b.version;

/** The later of what is held and what has just come; of two equals the held one, so that nothing redraws. */
export function keepNewest<T>(held: T | null | undefined, next: T, compareAge: CompareAge<T>): T {
  return held === null || held === undefined || compareAge(next, held) > 0 ? next : held;
}
