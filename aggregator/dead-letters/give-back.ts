import * as v from 'valibot';
import { foldVotes } from '../fold/fold-votes.ts';
import { paddedSequence } from '../fold/padded-sequence.ts';
import type { Change, ParsedRecord } from '../fold/parse-change.ts';
import type { parseOrderRecord } from '../fold/parse-order-record.ts';
import type { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { sortRecord } from '../fold/sort-record.ts';
import { ordersPkOf } from '../keys/booth-key.ts';
import { votesPkOf } from '../keys/lane-key.ts';
import type { Published } from '../keys/published.ts';
import type { GivenRecord } from './given-record.ts';
import type { StoredLetter } from './letter-store.ts';

export interface GiveBackParts {
  readonly readLetter: (sequence: string) => Promise<StoredLetter | undefined>;
  readonly giveLetter: (sequence: string, given: GivenRecord) => Promise<boolean>;
  readonly parse: typeof parseVoteRecord;
  readonly parseOrder: typeof parseOrderRecord;
  readonly askForPublish: (published: Published) => Promise<void>;
}

export interface GiveBackResult {
  readonly status: 'GIVEN' | 'ALREADY_GIVEN';
  readonly sequence: string;
  /** Partition key of the votes or orders that the record belongs to. */
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
    const given = foldLetter(letter, parts);
    const already = letter.status === 'GIVEN';
    if (already || (await parts.giveLetter(padded, given))) {
      const { published, lane } = concerns(given);
      // Asked for again with a repeat: the first may have ended before it came to that.
      await parts.askForPublish(published);
      return { status: already ? 'ALREADY_GIVEN' : 'GIVEN', sequence: padded, lane };
    }
  }
  throw new GiveBackRefused(`The rows of dead letter ${padded} are busy; try again.`);
}

function concerns(given: GivenRecord): { published: Published; lane: string } {
  switch (given.kind) {
    case 'vote': {
      const { boothId, pollId } = given.lane;
      return { published: { boothId, pollId }, lane: votesPkOf(given.lane) };
    }
    case 'order':
      return { published: given.booth, lane: ordersPkOf(given.booth) };
    default:
      return given satisfies never;
  }
}

function foldLetter(letter: StoredLetter, { parse, parseOrder }: GiveBackParts): GivenRecord {
  const record = v.parse(storedRecord, JSON.parse(letter.record));
  const sorted = sortRecord(record);
  switch (sorted.kind) {
    case 'vote':
      return { kind: 'vote', lane: sorted.lane, delta: foldVotes([changeOf(parse(record), letter)]) };
    case 'order':
      return { kind: 'order', booth: sorted.booth, change: changeOf(parseOrder(record), letter) };
    default:
      throw new GiveBackRefused(`Dead letter ${letter.sequence} is no vote and no order: ${letter.reason}`);
  }
}

function changeOf<Image>(parsed: ParsedRecord<Image>, { sequence }: StoredLetter): Change<Image> {
  switch (parsed.kind) {
    case 'changed':
      return parsed.change;
    case 'removed':
      throw new GiveBackRefused(`Dead letter ${sequence} is a removal, and those are never counted.`);
    case 'unfoldable':
      throw new GiveBackRefused(`Dead letter ${sequence} still can't be folded: ${parsed.reason}`);
    default:
      return parsed satisfies never;
  }
}
