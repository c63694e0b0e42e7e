import { createHash } from 'node:crypto';
import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import type { Random } from '../../robots/random.ts';

/** A round of a poll, and what may be chosen in it. */
export interface VotedPoll {
  readonly boothId: string;
  readonly pollId: string;
  readonly round: number;
  readonly options: readonly string[];
}

/** A vote's item in DynamoDB's JSON. */
export type VoteItem = Record<string, AttributeValue>;

const marks = ['🦊', '🐙', '🦉', '🐢', '🐝'];

/**
 * The item that a visitor's first vote leaves in the Transactions table: one choice, results not hidden.
 * @param index tells the visitor; the same index gives the same visitor, and so the same key
 * @param at epoch milliseconds
 */
export function makeVoteItem(
  { boothId, pollId, round, options }: VotedPoll,
  index: number,
  at: number,
  random: Random,
): VoteItem {
  const digits = createHash('sha256').update(`visitor ${index}`).digest('hex');
  const visitor = idOf(digits);
  return {
    pk: { S: `VOTE#${boothId}#${pollId}#${round}#${visitor.charAt(0)}` },
    sk: { S: visitor },
    entity: { S: 'VOTE' },
    boothId: { S: boothId },
    pollId: { S: pollId },
    round: { N: String(round) },
    options: { SS: [pick(options, random)] },
    at: { S: new Date(at).toISOString() },
    receipt: { S: idOf(digits.slice(32)) },
    mark: { S: pick(marks, random) },
    hidden: { BOOL: false },
    visitor: { S: digits },
    revision: { N: '1' },
  };
}

function pick(values: readonly string[], random: Random): string {
  return values[Math.floor(random() * values.length)] ?? '';
}

/** 32 hex digits and more, as a UUID of version 4. */
function idOf(hex: string): string {
  return [hex.slice(0, 8), hex.slice(8, 12), `4${hex.slice(13, 16)}`, `8${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}
