import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createTables, type DynamoDb, startDynamoDb } from '../dynamodb/index.ts';
import { readPipe } from './pipe-definition.ts';

const credentials = { accessKeyId: 'PIPEKEY', secretAccessKey: 'secret' };
const table = {
  logicalId: 'Facts',
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};
const pipe = {
  logicalId: 'Pipe',
  type: 'AWS::Pipes::Pipe',
  properties: {
    Source: 'arn:aws:dynamodb:us-east-1:000000000000:table/Facts/stream/local',
    SourceParameters: {
      DynamoDBStreamParameters: {
        StartingPosition: 'TRIM_HORIZON',
        BatchSize: 10,
        OnPartialBatchItemFailure: 'AUTOMATIC_BISECT',
      },
      FilterCriteria: {
        Filters: [{ Pattern: '{"eventName":["INSERT"],"dynamodb":{"NewImage":{"entity":{"S":["EVENT"]}}}}' }],
      },
    },
    Target: 'arn:aws:events:us-east-1:000000000000:event-bus/boothpresso',
    TargetParameters: {
      InputTemplate: '{"payload": <$.dynamodb.NewImage.payload.S>}',
      EventBridgeEventBusParameters: { Source: 'boothpresso', DetailType: '$.dynamodb.NewImage.detailType.S' },
    },
  },
};
const bus = { logicalId: 'Bus', type: 'AWS::Events::EventBus', properties: { Name: 'boothpresso' } };
const rule = {
  logicalId: 'Publish',
  type: 'AWS::Events::Rule',
  properties: {
    EventBusName: 'boothpresso',
    EventPattern: { 'detail-type': ['Poll.Opened'] },
    Targets: [
      {
        Id: 'publish',
        Arn: 'arn:aws:appsync:us-east-1:000000000000:endpoints/graphql-api/Live',
        AppSyncParameters: { GraphQLOperation: 'mutation {}' },
        InputTransformer: { InputPathsMap: { payload: '$.detail.payload' }, InputTemplate: '{"payload": <payload>}' },
      },
    ],
  },
};

const folder = mkdtempSync(join(tmpdir(), 'booth-pipe-'));
let dynamodb: DynamoDb;
beforeAll(async () => {
  dynamodb = await startDynamoDb({ dataDir: folder, credentials, memory: true });
  await createTables([table], dynamodb.client);
});
afterAll(async () => {
  await dynamodb.stop();
  rmSync(folder, { recursive: true });
});

const put = (pk: string, entity: string) =>
  dynamodb.client.send(
    new PutItemCommand({
      TableName: 'Facts',
      Item: {
        pk: { S: pk },
        entity: { S: entity },
        detailType: { S: 'Poll.Opened' },
        payload: { S: JSON.stringify({ pk }) },
      },
    }),
  );

/** Pipe and bus in a process of their own; the target takes its time and notes in a file what it has taken. */
function startPipeline(deliveredFile: string) {
  const load = (path: string) => `await import(${JSON.stringify(join(import.meta.dirname, path))})`;
  const script = `
    const { DatabaseSync } = await import('node:sqlite');
    const { appendFileSync } = await import('node:fs');
    const { DynamoDBStreamsClient } = await import(${JSON.stringify(import.meta.resolve('@aws-sdk/client-dynamodb-streams'))});
    const { createPipes } = ${load('index.ts')};
    const { createEventBridge } = ${load('../event-bridge/index.ts')};
    const { silentBell } = ${load('../dynamodb/testing/silent-bell.ts')};
    const journal = new DatabaseSync(${JSON.stringify(join(folder, 'journal.db'))});
    journal.exec('PRAGMA journal_mode = WAL');
    const log = { info() {}, error: console.error };
    const shared = { resources: ${JSON.stringify([bus, rule, pipe])}, journal, clock: Date.now, log };
    const eventBridge = createEventBridge({ ...shared, targets: {
      queue() {},
      async appsync(arn, operation, { payload }) {
        await new Promise((resolve) => setTimeout(resolve, 30));
        appendFileSync(${JSON.stringify(deliveredFile)}, JSON.parse(payload).pk + '\\n');
      },
    } });
    const settings = ${JSON.stringify({ endpoint: dynamodb.endpoint, region: 'us-east-1', credentials })};
    createPipes({ ...shared, eventBridge, dynamodb: { streams: new DynamoDBStreamsClient(settings), bell: silentBell }, sendToQueue() {} });`;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'ignore', 'inherit'] });
}

describe('a pipe', () => {
  it('announces each inserted event in spite of kill -9, and nothing else', async () => {
    const deliveredFile = join(folder, 'delivered');
    writeFileSync(deliveredFile, '');
    const delivered = () => new Set(readFileSync(deliveredFile, 'utf8').split('\n').filter(Boolean));
    const written: string[] = [];
    let pipeline = startPipeline(deliveredFile);
    for (let round = 0; round < 3; round += 1) {
      for (let n = 0; n < 20; n += 1) {
        const pk = `${round}-${n}`;
        await put(pk, 'EVENT');
        await put(`vote-${pk}`, 'VOTE');
        written.push(pk);
      }
      // Killed while deliveries are under way: it has begun this round.
      while (![...delivered()].some((pk) => pk.startsWith(`${round}-`))) await sleep(10);
      pipeline.kill('SIGKILL');
      pipeline = startPipeline(deliveredFile);
    }
    while (delivered().size < written.length) await sleep(50);
    pipeline.kill('SIGKILL');
    expect([...delivered()].toSorted()).toEqual(written.toSorted());
  });

  it.each<[string, Record<string, unknown>, string]>([
    ['another source', { Source: 'arn:aws:kinesis:r:a:stream/x' }, 'Pipe.Source'],
    ['another target', { Target: 'arn:aws:sqs:r:a:x' }, 'Pipe.Target'],
    [
      'LATEST',
      { SourceParameters: { DynamoDBStreamParameters: { StartingPosition: 'LATEST' } } },
      'Pipe.SourceParameters',
    ],
    [
      'a path too wide',
      { TargetParameters: { InputTemplate: '{"a": <$..b>}' } },
      'Pipe.TargetParameters.InputTemplate',
    ],
    [
      'an unknown parameter',
      { TargetParameters: { SqsQueueParameters: {} } },
      'Pipe.TargetParameters.SqsQueueParameters',
    ],
  ])('stops at %s, by name', (_name, change, message) => {
    expect(() => readPipe({ ...pipe, properties: { ...pipe.properties, ...change } })).toThrow(message);
  });
});
