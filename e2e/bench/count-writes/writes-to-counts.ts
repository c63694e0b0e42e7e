import { slotsBetween } from '../../faults/store-proxy/count-slots.ts';
import type { Counters } from '../../faults/store-proxy/counters.ts';

/** What was written to a table of counts. */
export interface Writes {
  /** Rows that hold counts. */
  readonly rows: number;
  /** Takings of the publish slot, those that found it taken included: they cost a write too. */
  readonly slots: number;
}

/** Writes between two looks at the counters of a store whose proxy has `slotRule`. */
export function writesBetween(before: Counters, after: Counters, table: string): Writes {
  const updates = (counters: Counters) => counters.calls.UpdateItem?.[table]?.requests ?? 0;
  const slots = slotsBetween(before, after);
  return { rows: updates(after) - updates(before) - slots, slots };
}
