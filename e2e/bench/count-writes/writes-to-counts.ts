import type { Counters } from '../../faults/store-proxy/counters.ts';

/** What was written to a table of counts. */
export interface Writes {
  /** Rows that hold counts. */
  readonly rows: number;
  /** Takings of the publish slot, those that found it taken included: they cost a write too. */
  readonly slots: number;
}

/**
 * Writes between two looks at the store's counters. A row is read once before each of its writes, and nothing else reads
 * single rows of this table: so many of the updates are rows, the rest are slots.
 */
export function writesBetween(before: Counters, after: Counters, table: string): Writes {
  const count = (counters: Counters, operation: string) => counters.calls[operation]?.[table]?.requests ?? 0;
  const grown = (operation: string) => count(after, operation) - count(before, operation);
  const written = ['UpdateItem', 'PutItem', 'DeleteItem', 'TransactWriteItems'].reduce(
    (sum, one) => sum + grown(one),
    0,
  );
  const rows = Math.min(written, grown('GetItem'));
  return { rows, slots: written - rows };
}
