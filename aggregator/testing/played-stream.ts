import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import type { StreamRecord } from '../fold/sort-record.ts';

export interface PlayedShard {
  readonly id: string;
  readonly parent?: string;
  readonly records: readonly StreamRecord[];
  /** It has ended: its last answer names no further iterator. */
  readonly closed: boolean;
}

/** What becomes of an answer: so many records of it are given; then from there on, or the same once more. */
export interface PlayedAnswer {
  readonly size: number;
  readonly again: boolean;
}

/**
 * A stream as DynamoDB's, of any shards. Every question to a shard is answered by the next answer of the play, over
 * and over.
 */
export function playedStream(
  shards: readonly PlayedShard[],
  play: readonly PlayedAnswer[],
): { readonly streams: DynamoDBStreamsClient; readonly isReadOut: () => boolean } {
  let turn = 0;
  const readOut = new Set<string>();
  const records = (iterator = '') => {
    const at = iterator.lastIndexOf('@');
    const shard = shards.find(({ id }) => id === iterator.slice(0, at));
    if (shard === undefined) throw new Error(`No shard has the iterator ${iterator}`);
    const from = Number(iterator.slice(at + 1));
    const { size, again } = play[turn++ % play.length] ?? { size: 1, again: false };
    const given = shard.records.slice(from, from + size);
    // At most every other time: it has to come to its end.
    const next = again && turn % 2 === 0 ? from : from + given.length;
    // Whoever asks from the end has dealt with all before it.
    if (from >= shard.records.length || (shard.closed && next >= shard.records.length)) readOut.add(shard.id);
    const ended = shard.closed && next >= shard.records.length;
    return {
      Records: given.map((record) => ({ eventID: '', ...record })),
      ...(ended ? {} : { NextShardIterator: `${shard.id}@${next}` }),
    };
  };
  const send = async (command: unknown) => {
    if (command instanceof ListStreamsCommand) return { Streams: [{ StreamArn: 'arn' }] };
    if (command instanceof DescribeStreamCommand) {
      const Shards = shards.map(({ id, parent }) => ({ ShardId: id, ...(parent ? { ParentShardId: parent } : {}) }));
      return { StreamDescription: { Shards } };
    }
    if (command instanceof GetShardIteratorCommand) {
      const { ShardId, SequenceNumber } = command.input;
      const shard = shards.find(({ id }) => id === ShardId);
      const after = shard?.records.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === SequenceNumber) ?? -1;
      return { ShardIterator: `${ShardId}@${after + 1}` };
    }
    if (command instanceof GetRecordsCommand) return records(command.input.ShardIterator);
    throw new Error('A stream knows no such question');
  };
  return {
    streams: { send } as unknown as DynamoDBStreamsClient,
    isReadOut: () => readOut.size === shards.length,
  };
}
