import { type BoothKey, parseOrdersPk } from '../keys/booth-key.ts';
import { type LaneKey, parseVotesPk } from '../keys/lane-key.ts';
import { type PollKey, parseRulesPk } from '../keys/poll-key.ts';
import { paddedSequence } from './padded-sequence.ts';
import type { ChangeRecord } from './parse-change.ts';

/** A record as a stream's event source hands it over. */
export interface StreamRecord extends ChangeRecord {
  readonly dynamodb?:
    | {
        readonly SequenceNumber?: string | undefined;
        readonly Keys?: unknown;
        readonly NewImage?: unknown;
        readonly OldImage?: unknown;
      }
    | undefined;
}

/** Where a record belongs. `sequence` is padded. */
export type SortedRecord =
  | { readonly kind: 'vote'; readonly sequence: string; readonly lane: LaneKey; readonly record: StreamRecord }
  | { readonly kind: 'order'; readonly sequence: string; readonly booth: BoothKey; readonly record: StreamRecord }
  | { readonly kind: 'rules'; readonly sequence: string; readonly poll: PollKey }
  /** Says that it is a vote, rules or an order under a key that names no lane, poll or booth. */
  | { readonly kind: 'misplaced'; readonly sequence: string; readonly record: StreamRecord; readonly reason: string }
  | { readonly kind: 'other' };

const counted = ['VOTE', 'RULES', 'ORDER'];

/** Sorts a record by its key. Throws RangeError when it has no sequence number, which no stream leaves out. */
export function sortRecord(record: StreamRecord): SortedRecord {
  const sequence = paddedSequence(record.dynamodb?.SequenceNumber ?? '');
  const pk = textOf(record.dynamodb?.Keys, 'pk');
  const entity = textOf(record.dynamodb?.NewImage, 'entity');
  const lane = parseVotesPk(pk);
  if (lane) return { kind: 'vote', sequence, lane, record };
  const booth = parseOrdersPk(pk);
  if (booth) return { kind: 'order', sequence, booth, record };
  const poll = parseRulesPk(pk);
  if (poll && textOf(record.dynamodb?.Keys, 'sk') === 'RULES') return { kind: 'rules', sequence, poll };
  if (counted.includes(entity) || pk.startsWith('VOTE#') || pk.startsWith('ORDERS#')) {
    const reason = `Key names no lane, no poll and no booth: ${JSON.stringify(pk)}`;
    return { kind: 'misplaced', sequence, record, reason };
  }
  return { kind: 'other' };
}

function textOf(attributes: unknown, name: string): string {
  const value = isRecord(attributes) ? attributes[name] : undefined;
  return isRecord(value) && typeof value.S === 'string' ? value.S : '';
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null;
}
