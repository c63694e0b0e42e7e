import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { createTables } from './create-tables.ts';
import { type DynamoDb, startDynamoDb } from './start-dynamo-db.ts';

const credentials = { accessKeyId: 'STREAMKEY', secretAccessKey: 'secret' };
const table = {
  logicalId: 'Stream',
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_IMAGE' },
  },
};
const folder = mkdtempSync(join(tmpdir(), 'booth-stream-'));
let dynamodb: DynamoDb;

beforeAll(async () => {
  dynamodb = await startDynamoDb({ dataDir: folder, credentials, memory: true });
  await createTables([table], dynamodb.client);
});
afterAll(async () => {
  await dynamodb.stop();
  rmSync(folder, { recursive: true, force: true });
});

/** A reader in a process of its own, which notes each record in a file before the position moves. */
function startReader(seenFile: string) {
  const at = (name: string) => JSON.stringify(join(import.meta.dirname, name));
  const script = `
    const { DatabaseSync } = await import('node:sqlite');
    const { appendFileSync } = await import('node:fs');
    const { DynamoDBStreamsClient } = await import(${JSON.stringify(import.meta.resolve('@aws-sdk/client-dynamodb-streams'))});
    const { readStream } = await import(${at('read-stream.ts')});
    const { openStreamPositions } = await import(${at('stream-positions.ts')});
    const { silentBell } = await import(${at('testing/silent-bell.ts')});
    const journal = new DatabaseSync(${JSON.stringify(join(folder, 'journal.db'))});
    journal.exec('PRAGMA journal_mode = WAL');
    const settings = ${JSON.stringify({ endpoint: dynamodb.endpoint, region: 'us-east-1', credentials })};
    readStream({
      streams: new DynamoDBStreamsClient(settings), tableName: 'Stream', bell: silentBell,
      position: openStreamPositions(journal, 'reader'), log: { info() {}, error: console.error },
      async onRecords(records) {
        for (const { dynamodb } of records) appendFileSync(${JSON.stringify(seenFile)}, dynamodb.NewImage.pk.S + '\\n');
      },
    });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}

it('loses no record to kill -9 of the reader', async () => {
  const seenFile = join(folder, 'seen');
  const read = () => {
    try {
      return new Set(readFileSync(seenFile, 'utf8').split('\n').filter(Boolean));
    } catch {
      return new Set<string>();
    }
  };
  const written: string[] = [];
  let reader = startReader(seenFile);
  for (let round = 0; round < 3; round += 1) {
    for (let n = 0; n < 60; n += 1) {
      const pk = `${round}-${n}`;
      await dynamodb.client.send(new PutItemCommand({ TableName: 'Stream', Item: { pk: { S: pk } } }));
      written.push(pk);
    }
    // Killed while it reads: it has begun this round.
    while (![...read()].some((pk) => pk.startsWith(`${round}-`))) await sleep(20);
    reader.kill('SIGKILL');
    reader = startReader(seenFile);
  }
  while (read().size < written.length) await sleep(50);
  reader.kill('SIGKILL');
  expect([...read()].toSorted()).toEqual(written.toSorted());
});
