import type { Batch } from './given-batches.ts';
import { sequencesIn } from './given-batches.ts';
import type { Planned } from './plan-answer.ts';
import { type Record, sequenceOf } from './records.ts';
import type { Cursor } from './token.ts';

export interface Progress {
  /** From where these records were read. */
  readonly cursor: Cursor;
  readonly records: readonly Record[];
  /** Batches of this reader, these records included, the last one first. */
  readonly batches: readonly Batch[];
  /** Where reading goes on when nothing is done to it. */
  readonly next: Cursor;
  /** Makes an iterator of a cursor. */
  readonly write: (cursor: Cursor) => string;
}

/** What a reader is given of the records, and from where it reads on, by the plan. */
export function readOn(planned: Planned, progress: Progress): { records: readonly Record[]; next: Cursor } {
  const { cursor, records, batches, next, write } = progress;
  switch (planned.kind) {
    case 'pass':
      return { records, next };
    case 'again':
      return { records, next: cursor };
    case 'later': {
      const batch = batches[planned.back - 1]?.id;
      return { records, next: batch === undefined ? next : { kind: 'replay', batch, onward: write(next) } };
    }
    case 'rewind': {
      const sequence = sequencesIn(batches)[planned.back];
      return { records, next: sequence === undefined ? next : { kind: 'after', sequence } };
    }
    case 'cut': {
      const kept = records.slice(0, planned.keep);
      const last = kept.at(-1);
      return last === undefined
        ? { records, next }
        : { records: kept, next: { kind: 'after', sequence: sequenceOf(last) } };
    }
    default:
      return planned satisfies never;
  }
}
