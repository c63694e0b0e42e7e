/** What a row held when it was read; a row that isn't there has neither version nor sequence. */
export interface Checkpoint {
  /** Padded to 40. Absent before the first fold and after a rebuild. */
  readonly lastSequence: string | undefined;
  readonly version: number | undefined;
}

/** A record that can't be folded, on its way aside. */
export interface DeadLetter {
  /** Padded to 40. */
  readonly sequence: string;
  /** The whole stream record as JSON. */
  readonly record: string;
  readonly reason: string;
  readonly at: string;
}

/** One step forward of a row: everything of it happens or nothing. `folded` is what the records come to. */
export interface Step<Folded> {
  readonly folded: Folded;
  readonly lastSequence: string;
  readonly dead: readonly DeadLetter[];
}

/** Rows that count and are their own checkpoint. */
export interface CountedRows<Key, Seen extends Checkpoint, Folded> {
  /** What this process last wrote to a row. Good for a conditional step alone: somebody else may have moved it since. */
  recall?(key: Key): Seen | undefined;
  /** Reads a row consistently. */
  readCheckpoint(key: Key): Promise<Seen>;
  /** Moves a row on; false when it is no longer the one that was seen. */
  commitStep(key: Key, seen: Seen, step: Step<Folded>): Promise<boolean>;
}
