import { setTimeout as delay } from 'node:timers/promises';
import * as v from 'valibot';
import { machineClock } from '../load/clock.ts';
import { openConnection } from '../load/open-connection.ts';
import type { TwinStore } from '../store/start-twin-store.ts';
import { storeRequest } from '../store/store-request.ts';

// What a reader does that hears of no write, and is no burden: often while there is something, seldom while there isn't.
// (The run-time asked at this pace before its own writes came to wake it: see infra/local/dynamodb/write-bell.ts.)
const ACTIVE_POLL_MS = 15;
const IDLE_POLL_MS = 80;
const IDLE_AFTER = 20;
const MOST_RECORDS = 1000;

const Described = v.object({
  StreamDescription: v.object({
    Shards: v.array(
      v.object({
        ShardId: v.string(),
        SequenceNumberRange: v.object({ EndingSequenceNumber: v.optional(v.string()) }),
      }),
    ),
  }),
});
const Iterator = v.object({ ShardIterator: v.string() });
const Records = v.object({
  Records: v.array(v.object({ dynamodb: v.object({ Keys: v.object({ sk: v.object({ S: v.string() }) }) }) })),
  NextShardIterator: v.optional(v.string()),
});

export interface StreamWatch {
  /** When each item, by its sort key, was first in an answer of GetRecords: milliseconds of `machineClock`. */
  readonly visible: ReadonlyMap<string, number>;
  /** @throws Error where the stream could not be read to here */
  stop(): Promise<void>;
}

/** Reads the stream from now on and does nothing with it: the floor of a live tally that polls. */
export async function watchStream(twin: TwinStore): Promise<StreamWatch> {
  const visible = new Map<string, number>();
  const stopping = new AbortController();
  const ask = async (operation: string, body: object) => {
    const connection = await openConnection(twin.port);
    try {
      return JSON.parse(
        (await connection.ask(storeRequest(twin, `Streams_20120810.${operation}`, body))).body.toString(),
      );
    } finally {
      connection.close();
    }
  };
  const described = v.parse(Described, await ask('DescribeStream', { StreamArn: twin.streamArn }));
  const open = described.StreamDescription.Shards.filter((shard) => !shard.SequenceNumberRange.EndingSequenceNumber);
  const readers = await Promise.all(
    open.map(async ({ ShardId }) => {
      const where = { StreamArn: twin.streamArn, ShardId, ShardIteratorType: 'LATEST' };
      return v.parse(Iterator, await ask('GetShardIterator', where)).ShardIterator;
    }),
  );
  const reading = Promise.all(readers.map((iterator) => readShard(twin, iterator, visible, stopping.signal)));
  // Told by stop().
  reading.catch(() => undefined);
  return {
    visible,
    async stop() {
      stopping.abort();
      await reading;
    },
  };
}

async function readShard(
  twin: TwinStore,
  first: string,
  visible: Map<string, number>,
  signal: AbortSignal,
): Promise<void> {
  const connection = await openConnection(twin.port);
  let iterator: string | undefined = first;
  let empty = 0;
  try {
    while (iterator !== undefined && !signal.aborted) {
      const request = storeRequest(twin, 'Streams_20120810.GetRecords', {
        ShardIterator: iterator,
        Limit: MOST_RECORDS,
      });
      const answer = await connection.ask(request);
      const at = machineClock();
      const batch = v.parse(Records, JSON.parse(answer.body.toString()));
      for (const { dynamodb } of batch.Records) visible.set(dynamodb.Keys.sk.S, at);
      empty = batch.Records.length > 0 ? 0 : empty + 1;
      iterator = batch.NextShardIterator;
      if (batch.Records.length < MOST_RECORDS) await delay(empty < IDLE_AFTER ? ACTIVE_POLL_MS : IDLE_POLL_MS);
    }
  } finally {
    connection.close();
  }
}
