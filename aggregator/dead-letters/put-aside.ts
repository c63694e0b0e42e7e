import type { DeadLetter } from '../counts/counted-rows.ts';

/** The notice that a record was put aside; the letter itself lies in the Counts table. */
export interface DeadLetterNotice {
  readonly sequence: string;
  readonly reason: string;
}

export interface DeadLetterParts {
  /** Stores a letter that belongs to no row. */
  readonly storeLetter: (letter: DeadLetter) => Promise<void>;
  readonly tellDeadLetterQueue: (notice: DeadLetterNotice) => Promise<void>;
}

/** Puts a record aside whose key names no row, so that no row has to move with it. */
export async function putAside(letter: DeadLetter, parts: DeadLetterParts): Promise<void> {
  await parts.storeLetter(letter);
  await parts.tellDeadLetterQueue(tellOf(letter.sequence, letter.reason));
}

/** The notice for the dead-letter queue. */
export function tellOf(sequence: string, reason: string): DeadLetterNotice {
  return { sequence, reason };
}
