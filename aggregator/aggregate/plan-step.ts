import type { DeadLetter, LaneCheckpoint, LaneStep } from '../counts/lane-counts.ts';
import { makeDeadLetter } from '../dead-letters/dead-letter-item.ts';
import { foldVotes } from '../fold/fold-votes.ts';
import type { parseVoteRecord } from '../fold/parse-vote-record.ts';
import type { VoteChange } from '../fold/vote-change.ts';
import type { LaneRecords } from './group-by-lane.ts';

// A transaction takes 100 actions and 4 MB; letters are kept well below both.
const mostLetters = 50;
const mostLetterBytes = 2_000_000;

/**
 * The next step of a lane from what its row held, or undefined when the batch has nothing new for it.
 * It ends early where the records to put aside would outgrow a transaction; the rest is another step.
 */
export function planStep(
  records: LaneRecords['records'],
  seen: LaneCheckpoint,
  parse: typeof parseVoteRecord,
  now: string,
): LaneStep | undefined {
  const changes: VoteChange[] = [];
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
  return lastSequence === undefined ? undefined : { delta: foldVotes(changes, seen.recent), lastSequence, dead };
}
