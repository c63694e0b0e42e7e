import * as v from 'valibot';
import { foldVotes, type LaneDelta } from '../fold/fold-votes.ts';
import { paddedSequence } from '../fold/padded-sequence.ts';
import type { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { sortRecord } from '../fold/sort-record.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';
import type { PollKey } from '../keys/poll-key.ts';
import type { StoredLetter } from './letter-store.ts';

export interface GiveBackParts {
  readonly readLetter: (sequence: string) => Promise<StoredLetter | undefined>;
  readonly giveLetter: (sequence: string, lane: LaneKey, delta: LaneDelta) => Promise<boolean>;
  readonly parse: typeof parseVoteRecord;
  readonly askForPublish: (poll: PollKey) => Promise<void>;
}

export interface GiveBackResult {
  readonly status: 'GIVEN' | 'ALREADY_GIVEN';
  readonly sequence: string;
  /** Partition key of the votes that the record belongs to. */
  readonly lane: string;
}

/** A letter that can't be given back (yet); the message says why. */
export class GiveBackRefused extends Error {
  override readonly name = 'GiveBackRefused';
}

const storedRecord = v.object({
  eventName: v.optional(v.unknown()),
  dynamodb: v.object({
    SequenceNumber: v.string(),
    Keys: v.optional(v.unknown()),
    NewImage: v.optional(v.unknown()),
    OldImage: v.optional(v.unknown()),
  }),
});

const mostRounds = 10;

/** Counts a record that was put aside, once. @param sequence its sequence number, padded or not */
export async function giveBack(sequence: string, parts: GiveBackParts): Promise<GiveBackResult> {
  const padded = paddedSequence(sequence);
  for (let round = 0; round < mostRounds; round += 1) {
    const letter = await parts.readLetter(padded);
    if (!letter) throw new GiveBackRefused(`There is no dead letter ${padded}.`);
    const { lane, delta } = foldLetter(letter, parts.parse);
    const already = letter.status === 'GIVEN';
    if (already || (await parts.giveLetter(padded, lane, delta))) {
      // Asked for again with a repeat: the first may have ended before it came to that.
      await parts.askForPublish({ boothId: lane.boothId, pollId: lane.pollId });
      return { status: already ? 'ALREADY_GIVEN' : 'GIVEN', sequence: padded, lane: votesPkOf(lane) };
    }
  }
  throw new GiveBackRefused(`The rows of dead letter ${padded} are busy; try again.`);
}

function foldLetter(letter: StoredLetter, parse: typeof parseVoteRecord): { lane: LaneKey; delta: LaneDelta } {
  const record = v.parse(storedRecord, JSON.parse(letter.record));
  const sorted = sortRecord(record);
  if (sorted.kind !== 'vote') throw new GiveBackRefused(`Dead letter ${letter.sequence} is no vote: ${letter.reason}`);
  const parsed = parse(record);
  switch (parsed.kind) {
    case 'changed':
      return { lane: sorted.lane, delta: foldVotes([parsed.change]) };
    case 'removed':
      throw new GiveBackRefused(`Dead letter ${letter.sequence} is a removal, and those are never counted.`);
    case 'unfoldable':
      throw new GiveBackRefused(`Dead letter ${letter.sequence} still can't be folded: ${parsed.reason}`);
    default:
      return parsed satisfies never;
  }
}
