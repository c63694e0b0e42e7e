import type { Checkpoint, DeadLetter, Step } from '../counts/counted-rows.ts';
import { makeDeadLetter } from '../dead-letters/dead-letter-item.ts';
import type { Change } from '../fold/parse-change.ts';
import type { SequencedRecord, View } from './view.ts';

// A transaction takes 100 actions and 4 MB; letters are kept well below both.
const mostLetters = 50;
const mostLetterBytes = 2_000_000;

/**
 * The next step of a row from what it held, or undefined when the batch has nothing new for it.
 * It ends early where the records to put aside would outgrow a transaction; the rest is another step.
 */
export function planStep<Key, Image, Seen extends Checkpoint, Folded>(
  records: readonly SequencedRecord[],
  seen: Seen,
  { parse, fold }: Pick<View<Key, Image, Seen, Folded>, 'parse' | 'fold'>,
  now: string,
): Step<Folded> | undefined {
  const changes: Change<Image>[] = [];
  const dead: DeadLetter[] = [];
  let letterBytes = 0;
  let lastSequence: string | undefined;
  for (const { sequence, record } of records) {
    if (seen.lastSequence !== undefined && sequence <= seen.lastSequence) continue;
    const parsed = parse(record);
    if (parsed.kind === 'changed') changes.push(parsed.change);
    if (parsed.kind === 'unfoldable') {
      const letter = makeDeadLetter(sequence, record, parsed.reason, now);
      letterBytes += Buffer.byteLength(letter.record);
      if (dead.length > 0 && (dead.length === mostLetters || letterBytes > mostLetterBytes)) break;
      dead.push(letter);
    }
    lastSequence = sequence;
  }
  return lastSequence === undefined ? undefined : { folded: fold(changes, seen), lastSequence, dead };
}
