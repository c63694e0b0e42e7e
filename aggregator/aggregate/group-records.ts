import type { RowRecords, SequencedRecord } from './view.ts';

/** Groups the records of a batch by the row that counts them. */
export function groupRecords<Sorted extends SequencedRecord, Key>(
  sorted: readonly Sorted[],
  keyOf: (record: Sorted) => Key,
  pkOf: (key: Key) => string,
): RowRecords<Key>[] {
  const rows = new Map<string, { key: Key; bySequence: Map<string, SequencedRecord> }>();
  for (const one of sorted) {
    const key = keyOf(one);
    const group = rows.get(pkOf(key)) ?? { key, bySequence: new Map() };
    group.bySequence.set(one.sequence, one);
    rows.set(pkOf(key), group);
  }
  return [...rows].map(([pk, { key, bySequence }]) => ({
    key,
    pk,
    records: [...bySequence.values()].sort((one, other) => (one.sequence < other.sequence ? -1 : 1)),
  }));
}
