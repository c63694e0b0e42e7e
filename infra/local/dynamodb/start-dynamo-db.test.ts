import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { GetItemCommand, ListTablesCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterEach, describe, expect, it } from 'vitest';
import { createTables } from './create-tables.ts';
import { DynamoDbUnavailable, JavaMissing, TableMismatch } from './errors.ts';
import { openKnownTables } from './known-tables.ts';
import { readStream } from './read-stream.ts';
import { type DynamoDb, type DynamoDbOptions, startDynamoDb } from './start-dynamo-db.ts';
import { openStreamPositions } from './stream-positions.ts';

const credentials = { accessKeyId: 'LAPTOPKEY1', secretAccessKey: 'secret' };
const table = {
  logicalId: 'Votes',
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: [
      { AttributeName: 'pk', AttributeType: 'S' },
      { AttributeName: 'sk', AttributeType: 'S' },
      { AttributeName: 'at', AttributeType: 'S' },
    ],
    LocalSecondaryIndexes: [
      {
        IndexName: 'byTime',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'at', KeyType: 'RANGE' },
        ],
        Projection: { ProjectionType: 'ALL' },
      },
    ],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
    BillingMode: 'PAY_PER_REQUEST',
    TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
  },
};

const folders: string[] = [];
const running: DynamoDb[] = [];
const newFolder = () => {
  const folder = mkdtempSync(join(tmpdir(), 'booth-dynamodb-'));
  folders.push(folder);
  return folder;
};
const start = async (options: Omit<DynamoDbOptions, 'credentials'>) => {
  const dynamodb = await startDynamoDb({ credentials, ...options });
  running.push(dynamodb);
  return dynamodb;
};

afterEach(async () => {
  await Promise.all(running.splice(0).map((dynamodb) => dynamodb.stop()));
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function waitUntilGone(pid: number): Promise<void> {
  while (isRunning(pid)) await sleep(50);
}

/** Nothing answers while Java is away. */
async function untilDone(work: () => Promise<void>): Promise<void> {
  for (;;) {
    try {
      await work();
      return;
    } catch {
      await sleep(50);
    }
  }
}

describe('DynamoDB Local', () => {
  it('keeps tables over a restart and refuses others keys for them', async () => {
    const dataDir = newFolder();
    const first = await start({ dataDir });
    await createTables([table], first.client);
    await first.client.send(new PutItemCommand({ TableName: 'Votes', Item: { pk: { S: 'a' }, sk: { S: 'b' } } }));
    await first.stop();

    const second = await start({ dataDir });
    await createTables([table], second.client);
    const { Item } = await second.client.send(
      new GetItemCommand({ TableName: 'Votes', Key: { pk: { S: 'a' }, sk: { S: 'b' } } }),
    );
    expect(Item).toBeDefined();
    const other = { ...table, properties: { ...table.properties, KeySchema: table.properties.KeySchema.slice(0, 1) } };
    await expect(createTables([other], second.client)).rejects.toThrow(TableMismatch);
    const silent = { ...table, properties: { ...table.properties, StreamSpecification: undefined } };
    await expect(createTables([silent], second.client)).rejects.toThrow(
      'stream: stored NEW_AND_OLD_IMAGES, wanted none',
    );

    let described = 0;
    second.client.middlewareStack.add(
      (next, { commandName }) =>
        (given) => {
          if (commandName === 'DescribeTableCommand') described += 1;
          return next(given);
        },
      { step: 'initialize' },
    );
    const known = openKnownTables(new DatabaseSync(':memory:'));
    await createTables([table], second.client, known);
    await createTables([table], second.client, known);
    expect(described).toBe(1);
    await expect(createTables([other], second.client, known)).rejects.toThrow(TableMismatch);
  });

  it('shows its tables to nobody with another key', async () => {
    const dataDir = newFolder();
    const mine = await start({ dataDir, memory: true });
    await createTables([table], mine.client);
    const { DynamoDBClient } = await import('@aws-sdk/client-dynamodb');
    const stranger = new DynamoDBClient({
      endpoint: mine.endpoint,
      region: 'us-east-1',
      credentials: { accessKeyId: 'SOMEBODY', secretAccessKey: 'else' },
    });
    expect((await stranger.send(new ListTablesCommand({}))).TableNames).toEqual([]);
    stranger.destroy();
  });

  it('says what is wrong with Java or the data folder', async () => {
    const dataDir = newFolder();
    await expect(start({ dataDir, java: '/nowhere/java' })).rejects.toThrow(JavaMissing);
    const first = await start({ dataDir });
    await createTables([table], first.client);
    await first.stop();
    const ours = readdirSync(join(dataDir, 'dynamodb')).filter((name) => name.startsWith('LAPTOPKEY1'));
    for (const name of ours) writeFileSync(join(dataDir, 'dynamodb', name), 'not a database '.repeat(999));
    await expect(start({ dataDir })).rejects.toThrow('damaged');
    const file = join(dataDir, 'file');
    writeFileSync(file, '');
    await expect(start({ dataDir: file })).rejects.toThrow(DynamoDbUnavailable);
  });

  it('comes back on the same port with all it had, and readers read on, however often Java is killed', async () => {
    const lines: string[] = [];
    const log = { info: (line: string) => void lines.push(line), error: (line: string) => void lines.push(line) };
    const dynamodb = await start({ dataDir: newFolder(), log });
    await createTables([table], dynamodb.client);
    const read: string[] = [];
    const reader = readStream({
      streams: dynamodb.streams,
      bell: dynamodb.bell,
      tableName: 'Votes',
      position: openStreamPositions(new DatabaseSync(':memory:'), 'test'),
      onRecords: async (records) => void read.push(...records.map(({ dynamodb: at }) => at?.Keys?.sk?.S ?? '')),
      log,
    });
    const put = (sk: string) => async () => {
      await dynamodb.client.send(new PutItemCommand({ TableName: 'Votes', Item: { pk: { S: 'a' }, sk: { S: sk } } }));
    };
    const ids = ['first', 'second'];
    for (const id of ids) {
      await untilDone(put(id));
      process.kill((await dynamodb.javaPid()) ?? 0, 'SIGKILL');
    }
    await untilDone(put('last'));
    while (!read.includes('last')) await sleep(20);
    await reader.stop();
    expect([...new Set(read)]).toEqual([...ids, 'last']);
    expect(lines.filter((line) => line.includes('started again'))).toHaveLength(ids.length);
    expect(lines).toContainEqual(expect.stringContaining('ended by SIGKILL'));
  });

  it('leaves no Java behind when its parent is killed, and lets the next start have the folder', async () => {
    const dataDir = newFolder();
    const script = `
      const { startDynamoDb } = await import(${JSON.stringify(join(import.meta.dirname, 'start-dynamo-db.ts'))});
      const dynamodb = await startDynamoDb(${JSON.stringify({ dataDir, credentials })});
      console.log(await dynamodb.javaPid());
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line] = await once(parent.stdout.setEncoding('utf8'), 'data');
    const javaPid = Number(line);
    expect(isRunning(javaPid)).toBe(true);
    parent.kill('SIGKILL');
    await start({ dataDir });
    await waitUntilGone(javaPid);
  });

  it('leaves no Java behind when the guard itself is killed', async () => {
    const java = await import('./spawn-java.ts');
    const { findJarFolder } = await import('./find-jar.ts');
    const child = java.spawnJava({
      java: 'java',
      cwd: findJarFolder(),
      commandArguments: [
        '-Djava.library.path=./DynamoDBLocal_lib',
        '-jar',
        'DynamoDBLocal.jar',
        '-port',
        '0',
        '-inMemory',
      ],
      lockFile: undefined,
      databaseFile: undefined,
    });
    const pid = (await child.javaPid) ?? 0;
    process.kill(child.guardPid ?? 0, 'SIGKILL');
    await child.exited;
    await waitUntilGone(pid);
  });
});
