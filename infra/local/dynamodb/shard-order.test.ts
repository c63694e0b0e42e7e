import { DatabaseSync } from 'node:sqlite';
import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { expect, it, vi } from 'vitest';
import { readStream } from './read-stream.ts';
import { openStreamPositions } from './stream-positions.ts';
import { silentBell } from './testing/silent-bell.ts';

/** A stream that has rolled over: the parent is closed, the child open. The iterator is the shard's name. */
const records: Record<string, string[]> = { parent: ['1', '2'], child: ['3'] };
const answer = async (command: unknown) => {
  if (command instanceof ListStreamsCommand) return { Streams: [{ StreamArn: 'arn' }] };
  if (command instanceof DescribeStreamCommand) {
    const Shards = [{ ShardId: 'child', ParentShardId: 'parent' }, { ShardId: 'parent' }];
    return { StreamDescription: { Shards } };
  }
  if (command instanceof GetShardIteratorCommand) {
    const after = command.input.SequenceNumber;
    return { ShardIterator: `${command.input.ShardId} ${after ?? '0'}` };
  }
  if (!(command instanceof GetRecordsCommand)) throw new Error('unexpected command');
  const [shard = '', after] = (command.input.ShardIterator ?? '').split(' ');
  const left = (records[shard] ?? []).filter((sequence) => Number(sequence) > Number(after));
  const Records = left.map((SequenceNumber) => ({ dynamodb: { SequenceNumber } }));
  return { Records, ...(shard === 'child' ? { NextShardIterator: `child ${left.at(-1) ?? after}` } : {}) };
};

it('reads a closed shard to its end, then its child, and remembers both over a restart', async () => {
  const journal = new DatabaseSync(':memory:');
  const position = openStreamPositions(journal, 'test');
  const seen: (string | undefined)[] = [];
  const open = () =>
    readStream({
      streams: { send: answer } as unknown as DynamoDBStreamsClient,
      bell: silentBell,
      tableName: 'T',
      position,
      onRecords: async (batch) => void seen.push(...batch.map(({ dynamodb }) => dynamodb?.SequenceNumber)),
      log: { info: () => undefined, error: () => undefined },
    });
  const first = open();
  await vi.waitFor(() => expect(position.get('arn', 'child')?.sequence).toBe('3'), 30_000);
  await first.stop();
  expect(seen).toEqual(['1', '2', '3']);
  expect(position.get('arn', 'parent')).toEqual({ sequence: '2', finished: true });

  records.child = ['3', '4'];
  const second = open();
  await vi.waitFor(() => expect(seen).toEqual(['1', '2', '3', '4']), 30_000);
  await second.stop();

  position.keepOnly('arn', ['child']);
  expect(position.get('arn', 'parent')).toBeUndefined();
});
