import type { Queue } from '../../../api/graphql/parse-queue.ts';
import type { Order } from '../../../api/types.ts';
import type { StartedHeld } from '../held/held.ts';

/** Orders that are before this one, itself included: 1 is the next. null where nobody knows. */
export function placeOf(order: Order, held: StartedHeld, queue: Queue | null): number | null {
  const number = order.orderNumber;
  if (queue !== null && number !== null) {
    const before = queue.orders.filter(
      ({ status, orderNumber }) =>
        (status === 'QUEUED' || status === 'MAKING') && orderNumber !== null && orderNumber < number,
    );
    return before.length + 1;
  }
  return held.place !== null && held.place.position > 0 ? held.place.position : null;
}

/**
 * Seconds until the drink may be ready, from what the last ones took: its own kind, else as the bar said when it was
 * queued. 0 where it is overdue; null where nobody knows.
 *
 * @param now the server's time, milliseconds since 1970
 */
export function secondsToGo(order: Order, held: StartedHeld, queue: Queue | null, now: number): number | null {
  const usual =
    queue?.waits.find(({ drinkId }) => drinkId === order.drinkId)?.seconds ?? held.place?.waitSeconds ?? null;
  if (usual === null) return null;
  const waited = order.queuedAt === null ? 0 : (now - Date.parse(order.queuedAt)) / 1000;
  return Math.max(0, Math.round(usual - waited));
}

/** Mean seconds from the choice to the cup over all drinks of late; null before the first. */
export function usualWait(queue: Queue | null): number | null {
  const waits = queue?.waits ?? [];
  return waits.length === 0 ? null : Math.round(waits.reduce((sum, { seconds }) => sum + seconds, 0) / waits.length);
}

/** How people say a wait: whole minutes, at least one. */
export function wholeMinutes(seconds: number): number {
  return Math.max(1, Math.ceil(seconds / 60));
}
