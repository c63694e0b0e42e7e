import { statSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import {
  type ConditionCheck,
  DescribeTableCommand,
  type DynamoDBClient,
  ListTablesCommand,
  TransactWriteItemsCommand,
} from '@aws-sdk/client-dynamodb';
import type { Log } from '../aws/types.ts';

/** A hundred votes or so: not worth folding. */
const LEAST_BYTES = 4 * 1024 * 1024;
const LOOK_MS = 2000;

export interface LogKeeping {
  /** Beside the database's file. */
  readonly logFile: string;
  readonly client: DynamoDBClient;
  readonly log: Log;
  readonly leastBytes?: number;
  readonly lookMs?: number;
}

/**
 * Has DynamoDB Local fold its write-ahead log into its database every so often while it is written to.
 * SQLite does that by itself after a commit, but not while the connection still holds a read open, and DynamoDB Local
 * does at each vote's commit: its log would never end. We fold it over its own connection: a second one beside a writer
 * is what SQLite before 3.51.3 warns of (sqlite.org/wal.html#walresetbug).
 */
export function keepLogShort({ logFile, client, log, leastBytes = LEAST_BYTES, lookMs = LOOK_MS }: LogKeeping): {
  stop(): Promise<void>;
} {
  const stopping = new AbortController();
  const { signal } = stopping;
  // A folded log keeps its length and is written from its start again: only its time tells that there is more to fold.
  let foldedAt: number | undefined;
  let check: ConditionCheck | undefined;
  const keep = async () => {
    while (!signal.aborted) {
      const state = statSync(logFile, { throwIfNoEntry: false });
      if (state !== undefined && state.size >= leastBytes && state.mtimeMs !== foldedAt) {
        try {
          // Asked for once: to describe a table, DynamoDB Local counts its items.
          check ??= await findCheck(client);
          if (check !== undefined) await foldLog(client, check);
          foldedAt = statSync(logFile, { throwIfNoEntry: false })?.mtimeMs;
        } catch (error) {
          if (!signal.aborted) log.error(`The store's log could not be folded (${String(error)}); trying again.`);
        }
      }
      await delay(lookMs, undefined, { signal, ref: false }).catch(() => undefined); // woken by `stop`
    }
  };
  const keeping = keep();
  return {
    async stop() {
      stopping.abort();
      await keeping;
    },
  };
}

/**
 * A transaction that changes no item: DynamoDB Local notes its token, and commits that with no read open, so that SQLite
 * folds the log.
 */
async function foldLog(client: DynamoDBClient, check: ConditionCheck): Promise<void> {
  await client.send(new TransactWriteItemsCommand({ TransactItems: [{ ConditionCheck: check }] }));
}

/** A check that always holds, of an item that isn't there; undefined while there is no table. */
async function findCheck(client: DynamoDBClient): Promise<ConditionCheck | undefined> {
  const { TableNames: [TableName] = [] } = await client.send(new ListTablesCommand({ Limit: 1 }));
  if (TableName === undefined) return undefined;
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  const types = new Map(Table?.AttributeDefinitions?.map((one) => [one.AttributeName, one.AttributeType]));
  const names = Table?.KeySchema?.map(({ AttributeName }) => AttributeName ?? '') ?? [];
  const blank = (name: string) => (types.get(name) === 'N' ? { N: '0' } : { S: '-' });
  return {
    TableName,
    Key: Object.fromEntries(names.map((name) => [name, blank(name)])),
    ConditionExpression: 'attribute_exists(#key) OR attribute_not_exists(#key)',
    ExpressionAttributeNames: { '#key': names[0] ?? '' },
  };
}
