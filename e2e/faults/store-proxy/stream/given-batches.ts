import { type Record, sequenceOf } from './records.ts';
import { isAfter } from './sequence.ts';

const BATCHES_KEPT = 6;
const READERS_KEPT = 64;

/** What each reader was given lately; one reader's batches never come to another, who may not have got so far. */
export interface GivenBatches {
  newReader(): number;
  keep(reader: number, records: readonly Record[]): void;
  /** The last one first. */
  of(reader: number): readonly Batch[];
  find(reader: number, id: number): Batch | undefined;
}

export interface Batch {
  readonly id: number;
  readonly records: readonly Record[];
}

export function keepGivenBatches(): GivenBatches {
  const readers = new Map<number, Batch[]>();
  let readerCount = 0;
  let batchCount = 0;
  const of = (reader: number) => readers.get(reader) ?? [];
  return {
    newReader: () => ++readerCount,
    keep(reader, records) {
      const batches = [{ id: ++batchCount, records }, ...of(reader)].slice(0, BATCHES_KEPT);
      readers.delete(reader);
      readers.set(reader, batches);
      const [oldest] = readers.keys();
      if (readers.size > READERS_KEPT && oldest !== undefined) readers.delete(oldest);
    },
    of,
    find: (reader, id) => of(reader).find((batch) => batch.id === id),
  };
}

/** The sequence numbers in some batches, each once, the last one first. */
export function sequencesIn(batches: readonly Batch[]): string[] {
  const all = new Set(batches.flatMap(({ records }) => records.map(sequenceOf)));
  return [...all].sort((one, other) => (isAfter(one, other) ? -1 : 1));
}
