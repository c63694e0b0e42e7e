import { parseBallotImage } from './ballot-image.ts';
import { type ChangeRecord, parseChange } from './parse-change.ts';
import type { VoteRecord } from './vote-change.ts';

/** What a record of a vote says, or the reason why it can't be folded. Never throws. */
export function parseVoteRecord(record: ChangeRecord): VoteRecord {
  return parseChange(record, { read: parseBallotImage, revisionOf: ({ revision }) => revision });
}
