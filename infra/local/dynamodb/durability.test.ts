import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { ListTablesCommand, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import {
  DescribeStreamCommand,
  GetRecordsCommand,
  GetShardIteratorCommand,
  ListStreamsCommand,
} from '@aws-sdk/client-dynamodb-streams';
import { afterEach, expect, it } from 'vitest';
import { createTables } from './create-tables.ts';
import { keepLogShort } from './keep-log-short.ts';
import { type DynamoDb, startDynamoDb } from './start-dynamo-db.ts';

const credentials = { accessKeyId: 'LAPTOPKEY1', secretAccessKey: 'secret' };
const databaseName = 'LAPTOPKEY1_us-east-1.db';
const table = {
  logicalId: 'Votes',
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    BillingMode: 'PAY_PER_REQUEST',
  },
};
const WRITERS = 16;
const ENOUGH = 150;

const cleanings: (() => Promise<void> | void)[] = [];
afterEach(async () => {
  for (const clean of cleanings.splice(0).reverse()) await clean();
});

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'booth-durability-'));
  cleanings.push(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function start(dataDir: string): Promise<DynamoDb> {
  const dynamodb = await startDynamoDb({ dataDir, credentials });
  cleanings.push(() => dynamodb.stop());
  await createTables([table], dynamodb.client);
  return dynamodb;
}

const put = ({ client }: DynamoDb, pk: string) =>
  client.send(
    new PutItemCommand({
      TableName: 'Votes',
      Item: { pk: { S: pk }, text: { S: 'x'.repeat(600) } },
      ConditionExpression: 'attribute_not_exists(pk)',
    }),
  );

/** SQLite's file format, bytes 18 and 19: 2 where whoever writes or reads has to use the write-ahead log. */
function readVersions(file: string): readonly number[] {
  const bytes = Buffer.alloc(20);
  const opened = openSync(file, 'r');
  readSync(opened, bytes, 0, bytes.length, 0);
  closeSync(opened);
  return [...bytes.subarray(18)];
}

async function storedItems({ client }: DynamoDb): Promise<readonly string[]> {
  const keys: string[] = [];
  for await (const { Items = [] } of paginateScan({ client }, { TableName: 'Votes', ConsistentRead: true })) {
    keys.push(...Items.map(({ pk }) => pk?.S ?? ''));
  }
  return keys.toSorted();
}

async function streamedItems({ streams }: DynamoDb): Promise<readonly string[]> {
  const { Streams } = await streams.send(new ListStreamsCommand({ TableName: 'Votes' }));
  const StreamArn = Streams?.[0]?.StreamArn;
  const { StreamDescription } = await streams.send(new DescribeStreamCommand({ StreamArn }));
  const keys: string[] = [];
  for (const { ShardId } of StreamDescription?.Shards ?? []) {
    const ShardIteratorType = 'TRIM_HORIZON';
    const opened = await streams.send(new GetShardIteratorCommand({ StreamArn, ShardId, ShardIteratorType }));
    for (let iterator = opened.ShardIterator; iterator !== undefined; ) {
      const { Records = [], NextShardIterator } = await streams.send(
        new GetRecordsCommand({ ShardIterator: iterator }),
      );
      keys.push(...Records.map(({ dynamodb }) => dynamodb?.Keys?.pk?.S ?? ''));
      iterator = Records.length === 0 ? undefined : NextShardIterator;
    }
  }
  return keys.toSorted();
}

async function waitUntilBack({ client }: DynamoDb): Promise<void> {
  for (;;) {
    try {
      await client.send(new ListTablesCommand({}));
      return;
    } catch {
      await sleep(50); // refused: Java is on its way
    }
  }
}

it('keeps every acknowledged write, and its stream record, over a kill -9 of Java under load', async () => {
  const dynamodb = await start(newFolder());
  const pid = (await dynamodb.javaPid()) ?? 0;
  const acknowledged: string[] = [];
  let killed = false;
  const write = async (writer: number) => {
    for (let turn = 0; !killed; turn += 1) {
      const pk = `${writer}-${turn}`;
      try {
        await put(dynamodb, pk);
        acknowledged.push(pk);
      } catch (error) {
        if (!killed) throw error;
      }
      if (acknowledged.length >= ENOUGH && !killed) {
        killed = true;
        process.kill(pid, 'SIGKILL');
      }
    }
  };
  await Promise.all(Array.from({ length: WRITERS }, (_, writer) => write(writer)));
  await waitUntilBack(dynamodb);
  const stored = await storedItems(dynamodb);
  expect(stored).toEqual(expect.arrayContaining(acknowledged));
  expect(await streamedItems(dynamodb)).toEqual(stored);
});

it('keeps a write-ahead log, and takes over a folder that had none', async () => {
  const dataDir = newFolder();
  const file = join(dataDir, 'dynamodb', databaseName);
  const first = await start(dataDir);
  await put(first, 'early');
  expect(readVersions(file)).toEqual([2, 2]);
  await first.stop();

  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = DELETE');
  database.close();
  expect(readVersions(file)).toEqual([1, 1]);

  const second = await start(dataDir);
  await put(second, 'late');
  expect(readVersions(file)).toEqual([2, 2]);
  expect(await storedItems(second)).toEqual(['early', 'late']);
});

it('goes on counting where it stopped, however long ago that was', async () => {
  const dataDir = newFolder();
  const first = await start(dataDir);
  await put(first, 'friday');
  await first.stop();

  const database = new DatabaseSync(join(dataDir, 'dynamodb', databaseName));
  database.exec(`UPDATE us SET CreationDateTime = CreationDateTime - ${3 * 86_400_000}`);
  database.close();

  const second = await start(dataDir);
  await put(second, 'monday');
  expect(await streamedItems(second)).toEqual(['friday', 'monday']);
});

it('folds the log into the database while votes come in, so that it stops growing', async () => {
  const dataDir = newFolder();
  const file = join(dataDir, 'dynamodb', databaseName);
  const dynamodb = await start(dataDir);
  const write = async (name: string) => {
    for (let turn = 0; turn < 60; turn += 1) await put(dynamodb, `${name}-${turn}`);
  };
  await write('first');
  const before = statSync(file).size;
  const errors: string[] = [];
  const log = { info: () => undefined, error: (line: string) => void errors.push(line) };
  const keeping = keepLogShort({ logFile: `${file}-wal`, client: dynamodb.client, log, leastBytes: 1024, lookMs: 20 });
  cleanings.push(() => keeping.stop());
  while (statSync(file).size === before) {
    await write(`more ${Math.random()}`);
  }
  expect(errors).toEqual([]);
}, 30_000);
