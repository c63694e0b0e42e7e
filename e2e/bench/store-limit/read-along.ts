import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import type { StoreClient } from './store-client.ts';
import { countRequest } from './vote-requests.ts';

const Streams = v.object({ Streams: v.array(v.object({ StreamArn: v.string() })) });
const Description = v.object({ StreamDescription: v.object({ Shards: v.array(v.object({ ShardId: v.string() })) }) });
const Iterator = v.object({ ShardIterator: v.string() });
const Records = v.object({ Records: v.array(v.unknown()), NextShardIterator: v.optional(v.string()) });

export interface ReadingAlong {
  stop(): Promise<void>;
}

export interface ReadingOptions {
  /** Milliseconds between two questions. */
  readonly everyMs: number;
  /** Write `Counts` once after each answer that holds records. */
  readonly count: boolean;
  readonly from?: 'TRIM_HORIZON' | 'LATEST';
}

/** Reads the votes' stream beside the load, as the booth does. */
export async function readAlong(
  client: StoreClient,
  { everyMs, count, from = 'LATEST' }: ReadingOptions,
): Promise<ReadingAlong> {
  let stopping = false;
  let iterator: string | undefined = await openIterator(client, from);
  const read = async () => {
    while (!stopping && iterator !== undefined) {
      const asked = JSON.stringify({ ShardIterator: iterator, Limit: 1000 });
      const answer = v.parse(Records, JSON.parse(await client.send('GetRecords', asked)));
      iterator = answer.NextShardIterator;
      const { length } = answer.Records;
      if (length > 0 && count) await client.send('UpdateItem', JSON.stringify(countRequest(length)));
      if (length < 1000) await delay(everyMs);
    }
  };
  const reading = read();
  // Told of at `stop`, to whoever waits there.
  reading.catch(() => undefined);
  return {
    async stop() {
      stopping = true;
      await reading;
    },
  };
}

/** Opens the one shard of the votes' stream. */
export async function openIterator(client: StoreClient, ShardIteratorType: string): Promise<string> {
  const ask = async (operation: string, body: object) => JSON.parse(await client.send(operation, JSON.stringify(body)));
  const { Streams: streams } = v.parse(Streams, await ask('ListStreams', { TableName: 'Transactions' }));
  const StreamArn = streams[0]?.StreamArn;
  const { StreamDescription } = v.parse(Description, await ask('DescribeStream', { StreamArn }));
  const ShardId = StreamDescription.Shards[0]?.ShardId;
  return v.parse(Iterator, await ask('GetShardIterator', { StreamArn, ShardId, ShardIteratorType })).ShardIterator;
}
