import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureThroughput } from '../measure-throughput.ts';
import { quantile } from '../quantile.ts';
import { openIterator } from './read-along.ts';
import { fillStore } from './run-trial.ts';
import { createStoreClient, databaseFile, type StoreClient } from './store-client.ts';
import { startStore } from './store-process.ts';
import type { Trial } from './trials.ts';
import { countRequest, putRequest, readRequest, visitorId, voteKey, voteRequest } from './vote-requests.ts';

const AT_ONCE = 4;
const VISITORS = 64;
const BATCH = 25;

/** What one kind of request costs, with nothing else going on. */
export interface RequestCost {
  readonly name: string;
  /** How many votes one request carries. */
  readonly votes: number;
  readonly perSecond: number;
  readonly p50: number;
  /** Java's CPU time of one request, milliseconds. */
  readonly cpu: number;
}

interface Kind {
  readonly name: string;
  readonly votes?: number;
  send(client: StoreClient, index: number): Promise<unknown>;
}

/** Every kind of request that a vote's way needs, and what could stand in for it. */
export async function measureRequests(trial: Trial, warmUpMs: number, eachMs: number): Promise<readonly RequestCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'store-limit-'));
  trial.prepare?.(join(folder, databaseFile));
  const store = await startStore({ java: trial.java, folder });
  const client = createStoreClient(store.port, AT_ONCE);
  try {
    await fillStore(client);
    let voters = 0;
    const costs: RequestCost[] = [];
    const measure = async (kind: Kind, ms: number) => {
      const before = store.cpu();
      const { perSecond, times } = await measureThroughput(
        { concurrency: AT_ONCE, count: Number.POSITIVE_INFINITY, ms },
        async () => {
          const started = performance.now();
          await kind.send(client, voters++);
          return performance.now() - started;
        },
      );
      return {
        name: kind.name,
        votes: kind.votes ?? 1,
        perSecond,
        p50: quantile(times, 0.5),
        cpu: (store.cpu() - before) / times.length,
      };
    };
    for (const kind of kinds) await measure(kind, warmUpMs / kinds.length);
    for (const kind of kinds) costs.push(await measure(kind, eachMs));
    for (const kind of [
      emptyRecords(await openIterator(client, 'LATEST')),
      { ...emptyRecords(await openIterator(client, 'TRIM_HORIZON')), name: 'GetRecords of 1,000', votes: 1000 },
    ]) {
      costs.push(await measure(kind, eachMs));
    }
    return costs;
  } finally {
    client.close();
    await store.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

const emptyRecords = (ShardIterator: string): Kind => ({
  name: 'GetRecords of none',
  send: (client) => client.send('GetRecords', JSON.stringify({ ShardIterator, Limit: 1000 })),
});

const batchOf = (index: number) =>
  Array.from({ length: BATCH }, (_, place) => putRequest(visitorId(index * BATCH + place + 1e7), 0));

const kinds: readonly Kind[] = [
  {
    name: 'BatchGetItem of 2',
    send: (client, index) => client.send('BatchGetItem', JSON.stringify(readRequest(visitorId(index % VISITORS)))),
  },
  {
    name: 'GetItem',
    send: (client, index) =>
      client.send(
        'GetItem',
        JSON.stringify({ TableName: 'Transactions', Key: voteKey(visitorId(index)), ConsistentRead: true }),
      ),
  },
  {
    name: 'UpdateItem of a vote',
    send: (client, index) => client.send('UpdateItem', JSON.stringify(voteRequest(visitorId(index), index))),
  },
  {
    name: 'PutItem of a vote',
    send: (client, index) => client.send('PutItem', JSON.stringify(putRequest(visitorId(index), index))),
  },
  {
    name: 'TransactWriteItems of 1 put',
    send: (client, index) =>
      client.send(
        'TransactWriteItems',
        JSON.stringify({ TransactItems: [{ Put: putRequest(visitorId(index), index) }] }),
      ),
  },
  {
    name: `TransactWriteItems of ${BATCH} puts`,
    votes: BATCH,
    send: (client, index) =>
      client.send('TransactWriteItems', JSON.stringify({ TransactItems: batchOf(index).map((Put) => ({ Put })) })),
  },
  {
    name: `BatchWriteItem of ${BATCH} puts`,
    votes: BATCH,
    send: (client, index) =>
      client.send(
        'BatchWriteItem',
        JSON.stringify({
          RequestItems: { Transactions: batchOf(index).map(({ Item }) => ({ PutRequest: { Item } })) },
        }),
      ),
  },
  { name: 'UpdateItem of Counts', send: (client) => client.send('UpdateItem', JSON.stringify(countRequest(10))) },
  { name: 'ListStreams', send: (client) => client.send('ListStreams', JSON.stringify({ TableName: 'Transactions' })) },
];
