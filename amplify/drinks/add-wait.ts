import { REMEMBERED_WAITS, type ServedOrder } from './types.ts';

/**
 * A drink's last ten with one more, newest first. Where it stands depends on the order alone and not on when it is
 * added: so rows that are added up, and orders that are counted again in any order, come to the same ten.
 * Keeps to the APPSYNC_JS subset (`sort` takes no comparator there).
 */
export function addWait(waits: ServedOrder[], wait: ServedOrder): ServedOrder[] {
  const place = waits.findIndex((other) => isNewer(wait, other));
  if (place === -1) return waits.length < REMEMBERED_WAITS ? [...waits, wait] : waits;
  return [...waits.slice(0, place), wait, ...waits.slice(place)].slice(0, REMEMBERED_WAITS);
}

/** Of two at the same time, the greater id counts as the newer. */
function isNewer(one: ServedOrder, other: ServedOrder): boolean {
  return one.at === other.at ? one.orderId > other.orderId : one.at > other.at;
}
