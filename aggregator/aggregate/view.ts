import type { Checkpoint, CountedRows } from '../counts/counted-rows.ts';
import type { Change, ParsedRecord } from '../fold/parse-change.ts';
import type { StreamRecord } from '../fold/sort-record.ts';

/** One way to look at the stream: which rows it fills, and how records become what they hold. */
export interface View<Key, Image, Seen extends Checkpoint, Folded> {
  readonly rows: CountedRows<Key, Seen, Folded>;
  readonly parse: (record: StreamRecord) => ParsedRecord<Image>;
  /** Folds the changes of one row, in the order of the stream. */
  readonly fold: (changes: readonly Change<Image>[], seen: Seen) => Folded;
}

/** A record and its sequence number, padded to 40. */
export interface SequencedRecord {
  readonly sequence: string;
  readonly record: StreamRecord;
}

/** A row's records of one batch: in the stream's order, each sequence once. */
export interface RowRecords<Key> {
  readonly key: Key;
  /** Partition key of the records. */
  readonly pk: string;
  readonly records: readonly SequencedRecord[];
}
