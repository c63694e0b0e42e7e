import type { Checkpoint, CountedRows, DeadLetter, Step } from '../counts/counted-rows.ts';

export interface MemoryRowsParts<Key, Seen extends Checkpoint, Folded> {
  readonly pkOf: (key: Key) => string;
  readonly empty: Seen;
  /** The row after a step. */
  readonly next: (key: Key, seen: Seen, step: Step<Folded>) => Seen;
  /** Stands for the way there and back. */
  readonly gate: () => Promise<void>;
  readonly putAside: (letter: DeadLetter & { lane: string }) => void;
}

/** Rows in memory, their conditions as DynamoDB keeps them. */
export function memoryRows<Key, Seen extends Checkpoint, Folded>(parts: MemoryRowsParts<Key, Seen, Folded>) {
  const rows = new Map<string, Seen>();
  const rowOf = (key: Key): Seen => rows.get(parts.pkOf(key)) ?? parts.empty;
  const counted: CountedRows<Key, Seen, Folded> = {
    async readCheckpoint(key) {
      await parts.gate();
      const read = rowOf(key);
      await parts.gate();
      return read;
    },
    async commitStep(key, seen, step) {
      await parts.gate();
      const row = rowOf(key);
      const same = row.lastSequence === seen.lastSequence && row.version === seen.version;
      if (same) {
        const pk = parts.pkOf(key);
        rows.set(pk, parts.next(key, row, step));
        for (const letter of step.dead) parts.putAside({ ...letter, lane: pk });
      }
      await parts.gate();
      return same;
    },
  };
  return { counted, rowOf };
}
