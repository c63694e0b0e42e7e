import type { Update } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import type { DeadLetter } from '../counts/counted-rows.ts';
import type { StreamRecord } from '../fold/sort-record.ts';

/** Key of a dead letter in the Counts table. */
export function deadLetterKey(sequence: string): { pk: string; sk: string } {
  return { pk: 'DEAD', sk: sequence };
}

// An item ends at 400 KB. A vote is a few hundred bytes, an order a few thousand: this is reached by what was never either.
const longestRecord = 300_000;

/** A dead letter of a record; one too large for an item keeps its keys, and what it tells of stays in the Transactions table. */
export function makeDeadLetter(sequence: string, record: StreamRecord, reason: string, at: string): DeadLetter {
  const whole = JSON.stringify(record);
  if (Buffer.byteLength(whole) <= longestRecord) return { sequence, record: whole, reason, at };
  const { SequenceNumber, Keys } = record.dynamodb ?? {};
  const keys = { eventName: record.eventName, dynamodb: { SequenceNumber, Keys } };
  return { sequence, record: JSON.stringify(keys), reason: `${reason} (images too large to keep)`, at };
}

/**
 * The update that puts a letter aside. It writes nothing over a letter that is there already:
 * a record delivered again must not make a letter that was given back DEAD once more.
 * @param pk partition key of the record; absent when it names no row that counts
 */
export function deadLetterUpdate(table: string, letter: DeadLetter, pk: string | undefined): Update {
  return {
    TableName: table,
    Key: marshall(deadLetterKey(letter.sequence)),
    UpdateExpression: `SET #entity = :entity, #status = if_not_exists(#status, :dead), #record = if_not_exists(#record, :record), #reason = if_not_exists(#reason, :reason), #at = if_not_exists(#at, :at)${pk ? ', #lane = :lane' : ''}`,
    ExpressionAttributeNames: {
      '#entity': 'entity',
      '#status': 'status',
      '#record': 'record',
      '#reason': 'reason',
      '#at': 'at',
      ...(pk ? { '#lane': 'lane' } : {}),
    },
    ExpressionAttributeValues: marshall({
      ':entity': 'DEAD',
      ':dead': 'DEAD',
      ':record': letter.record,
      ':reason': letter.reason,
      ':at': letter.at,
      ...(pk ? { ':lane': pk } : {}),
    }),
  };
}

/** The update that marks a letter as given back, if it still is DEAD. */
export function letterGiven(table: string, sequence: string): Update {
  return {
    TableName: table,
    Key: marshall(deadLetterKey(sequence)),
    UpdateExpression: 'SET #status = :given',
    ConditionExpression: '#status = :dead',
    ExpressionAttributeNames: { '#status': 'status' },
    ExpressionAttributeValues: marshall({ ':given': 'GIVEN', ':dead': 'DEAD' }),
  };
}
