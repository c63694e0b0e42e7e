import { parseBallotImage } from './ballot-image.ts';
import type { VoteRecord } from './vote-change.ts';

/** The part of a stream record that a vote is read from; the images are checked here, not believed. */
export interface VoteStreamRecord {
  readonly eventName?: unknown;
  readonly dynamodb?: { readonly NewImage?: unknown; readonly OldImage?: unknown } | undefined;
}

/** The door of the fold: what a record of a vote says, or the reason why it can't be folded. Never throws. */
export function parseVoteRecord(record: VoteStreamRecord): VoteRecord {
  switch (record.eventName) {
    case 'REMOVE':
      return { kind: 'removed' };
    case 'INSERT':
    case 'MODIFY':
      return parseChange(record, record.eventName);
    default:
      return unfoldable(`Unknown kind of record: ${JSON.stringify(record.eventName)}`);
  }
}

function parseChange(record: VoteStreamRecord, eventName: 'INSERT' | 'MODIFY'): VoteRecord {
  const after = parseBallotImage(record.dynamodb?.NewImage);
  if (after.ballot === undefined) return unfoldable(`NewImage ${after.reason}`);
  if (eventName === 'INSERT') return { kind: 'changed', change: { before: undefined, after: after.ballot } };
  const before = parseBallotImage(record.dynamodb?.OldImage);
  if (before.ballot === undefined) return unfoldable(`OldImage ${before.reason}`);
  // A tally's version never falls: a change that takes revisions back is none that the vote's workflow writes.
  if (after.ballot.revision < before.ballot.revision) return unfoldable('The revision went back');
  return { kind: 'changed', change: { before: before.ballot, after: after.ballot } };
}

function unfoldable(reason: string): VoteRecord {
  return { kind: 'unfoldable', reason };
}
