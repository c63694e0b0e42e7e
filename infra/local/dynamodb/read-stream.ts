import {
  DescribeStreamCommand,
  type DynamoDBStreamsClient,
  ListStreamsCommand,
  type Shard,
} from '@aws-sdk/client-dynamodb-streams';
import type { Log } from '../aws/types.ts';
import { pause } from './pause.ts';
import { type OnRecords, readShard } from './read-shard.ts';
import type { StreamPositionStore } from './stream-positions.ts';
import type { WriteBell } from './write-bell.ts';

/** A shard may also appear beside the others, without a parent that ends. */
const DESCRIBE_EVERY_MS = 5000;
const RETRY_MS = 500;

export interface StreamReader {
  /** Ends reading; resolves when the records in hand are dealt with or abandoned uncommitted. */
  stop(): Promise<void>;
}

export interface StreamOptions {
  readonly streams: DynamoDBStreamsClient;
  readonly tableName: string;
  readonly position: StreamPositionStore;
  readonly onRecords: OnRecords;
  readonly bell: WriteBell;
  readonly log: Log;
}

/**
 * Reads a table's stream from the stored position on, each record at least once, in order within its shard, a parent
 * shard to its end before its children; several shards at a time.
 */
export function readStream(options: StreamOptions): StreamReader {
  const stopping = new AbortController();
  const running = readAllShards(options, stopping.signal);
  return {
    async stop() {
      stopping.abort();
      await running;
    },
  };
}

async function readAllShards(options: StreamOptions, signal: AbortSignal): Promise<void> {
  const reading = new Map<string, Promise<void>>();
  // Ends a wait: a shard has ended and may have children, or reading is to stop.
  let wake = new AbortController();
  signal.addEventListener('abort', () => wake.abort());
  let complained = false;
  while (!signal.aborted) {
    wake = new AbortController();
    try {
      const { streamArn, shards } = await listShards(options, signal);
      complained = false;
      for (const shardId of findReadableShards(shards, options.position, streamArn)) {
        if (reading.has(shardId)) continue;
        const done = readShard({ ...options, streamArn, shardId, signal }).finally(() => {
          reading.delete(shardId);
          wake.abort();
        });
        reading.set(shardId, done);
      }
    } catch (error) {
      if (!signal.aborted && !complained) {
        options.log.error(`Stream of ${options.tableName}: ${String(error)}. Trying again.`);
      }
      complained = true;
    }
    if (!signal.aborted) await pause(complained || reading.size === 0 ? RETRY_MS : DESCRIBE_EVERY_MS, wake.signal);
  }
  await Promise.all(reading.values());
}

/** The shards that aren't finished and whose parent, if the stream still lists it, is. */
export function findReadableShards(
  shards: readonly Shard[],
  position: Pick<StreamPositionStore, 'get'>,
  streamArn: string,
): string[] {
  const listed = new Set(shards.map(({ ShardId }) => ShardId));
  const finished = (id: string) => position.get(streamArn, id)?.finished === true;
  return shards.flatMap(({ ShardId, ParentShardId }) => {
    if (ShardId === undefined || finished(ShardId)) return [];
    const waits = ParentShardId !== undefined && listed.has(ParentShardId) && !finished(ParentShardId);
    return waits ? [] : [ShardId];
  });
}

async function listShards(
  { streams, tableName, position }: StreamOptions,
  signal: AbortSignal,
): Promise<{ streamArn: string; shards: Shard[] }> {
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: tableName }), { abortSignal: signal });
  const streamArn = Streams?.[0]?.StreamArn;
  if (streamArn === undefined) throw new Error(`The table ${tableName} has no stream`);
  const shards: Shard[] = [];
  let last: string | undefined;
  do {
    const { StreamDescription } = await streams.send(
      new DescribeStreamCommand({
        StreamArn: streamArn,
        ...(last === undefined ? {} : { ExclusiveStartShardId: last }),
      }),
      { abortSignal: signal },
    );
    shards.push(...(StreamDescription?.Shards ?? []));
    last = StreamDescription?.LastEvaluatedShardId;
  } while (last !== undefined);
  position.keepOnly(
    streamArn,
    shards.flatMap(({ ShardId }) => ShardId ?? []),
  );
  return { streamArn, shards };
}
