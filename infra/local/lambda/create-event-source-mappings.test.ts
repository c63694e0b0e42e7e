import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { createTables, type DynamoDb, type StreamEventRecord, startDynamoDb } from '../dynamodb/index.ts';
import { createQueues } from '../sqs/index.ts';
import { createEventSourceMappings } from './create-event-source-mappings.ts';

const STREAM = 'arn:aws:dynamodb:us-east-1:000000000000:table/Votes/stream/local';
const table = {
  logicalId: 'Votes',
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  },
};
const queue = (logicalId: string, properties = {}) => ({ logicalId, type: 'AWS::SQS::Queue', properties });
const queues = [
  queue('Letters'),
  queue('Wishes', {
    VisibilityTimeout: 0,
    RedrivePolicy: { deadLetterTargetArn: 'arn:aws:sqs:us-east-1:000000000000:Letters', maxReceiveCount: 2 },
  }),
];
const mapping = (properties: object) => ({
  logicalId: 'Mapping',
  type: 'AWS::Lambda::EventSourceMapping',
  properties: {
    FunctionName: 'Fn',
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ...properties,
  },
});
const streamMapping = {
  EventSourceArn: STREAM,
  StartingPosition: 'TRIM_HORIZON',
  BatchSize: 3,
  BisectBatchOnFunctionError: true,
  MaximumRetryAttempts: -1,
};

const folder = mkdtempSync(join(tmpdir(), 'booth-mapping-'));
let dynamodb: DynamoDb;
const running: { stop(): Promise<void> }[] = [];
beforeAll(async () => {
  dynamodb = await startDynamoDb({
    dataDir: folder,
    credentials: { accessKeyId: 'MAPPINGKEY', secretAccessKey: 'secret' },
    memory: true,
  });
  await createTables([table], dynamodb.client);
});
afterEach(async () => {
  await Promise.all(running.splice(0).map((each) => each.stop()));
});
afterAll(async () => {
  await dynamodb.stop();
  rmSync(folder, { recursive: true });
});

function open(
  properties: object,
  invoke: (payload: unknown) => Promise<unknown>,
  journal = new DatabaseSync(':memory:'),
) {
  const sqs = createQueues({ resources: queues, journal, clock: Date.now });
  const errors: string[] = [];
  const mappings = createEventSourceMappings({
    resources: [mapping(properties)],
    lambda: { invoke: (_name, payload) => invoke(payload) },
    dynamodb,
    sqs,
    journal,
    clock: Date.now,
    log: { info: () => undefined, error: (line) => void errors.push(line) },
  });
  running.push(mappings);
  return { sqs, mappings, errors };
}

const put = async (pk: string, entity = 'VOTE') =>
  dynamodb.client.send(
    new PutItemCommand({
      TableName: 'Votes',
      Item: { pk: { S: pk }, entity: { S: entity }, raw: { B: new Uint8Array([1]) } },
    }),
  );

/** Reads the records out of an event, as a function would. */
function recordsOf(payload: unknown): StreamEventRecord[] {
  if (typeof payload === 'object' && payload !== null && 'Records' in payload && Array.isArray(payload.Records))
    return payload.Records;
  throw new Error('no event');
}
const keyOf = (record: StreamEventRecord) => (record.dynamodb.Keys as { pk: { S: string } }).pk.S;

describe('a mapping from a stream', () => {
  it('hands on filtered records in the shape of Lambda, and none twice after a restart', async () => {
    const journal = new DatabaseSync(':memory:');
    const seen: StreamEventRecord[] = [];
    const collect = async (payload: unknown) => void seen.push(...recordsOf(payload));
    const filter = { dynamodb: { NewImage: { entity: { S: ['VOTE'] } } }, eventName: ['INSERT'] };
    const given = { ...streamMapping, FilterCriteria: { Filters: [{ Pattern: JSON.stringify(filter) }] } };
    const first = open(given, collect, journal);
    await put('shape-1');
    await put('shape-2', 'BOOTH');
    await put('shape-3');
    await vi.waitFor(() => expect(seen.map(keyOf)).toEqual(['shape-1', 'shape-3']), 30_000);
    expect(seen[0]).toEqual({
      eventID: expect.any(String),
      eventName: 'INSERT',
      eventVersion: '1.1',
      eventSource: 'aws:dynamodb',
      eventSourceARN: STREAM,
      awsRegion: 'us-east-1',
      dynamodb: {
        ApproximateCreationDateTime: expect.any(Number),
        Keys: { pk: { S: 'shape-1' } },
        NewImage: { pk: { S: 'shape-1' }, entity: { S: 'VOTE' }, raw: { B: 'AQ==' } },
        SequenceNumber: expect.any(String),
        SizeBytes: expect.any(Number),
        StreamViewType: 'NEW_AND_OLD_IMAGES',
      },
    });
    await first.mappings.stop();
    await put('shape-4');
    open(given, collect, journal);
    await vi.waitFor(() => expect(seen.map(keyOf)).toEqual(['shape-1', 'shape-3', 'shape-4']), 30_000);
  });

  it('repeats from the first failed record, halves what throws, and loses nothing', async () => {
    const done: string[] = [];
    const failures = new Map([
      ['fault-2', 2],
      ['fault-5', 2],
    ]);
    open(streamMapping, async (payload) => {
      for (const record of recordsOf(payload)) {
        const key = keyOf(record);
        const left = failures.get(key) ?? 0;
        failures.set(key, left - 1);
        if (left > 0 && key === 'fault-5') throw new Error('fault');
        if (left > 0) return { batchItemFailures: [{ itemIdentifier: record.dynamodb.SequenceNumber }] };
        if (key.startsWith('fault')) done.push(key);
      }
      return { batchItemFailures: [] };
    });
    for (let n = 1; n <= 6; n += 1) await put(`fault-${n}`);
    await vi.waitFor(() => expect(done).toContain('fault-6'), 30_000);
    expect([...new Set(done)]).toEqual(['fault-1', 'fault-2', 'fault-3', 'fault-4', 'fault-5', 'fault-6']);
  });

  it.each([
    ['LATEST', { StartingPosition: 'LATEST' }, 'Mapping.StartingPosition'],
    ['another source', { EventSourceArn: 'arn:aws:kinesis:r:a:stream/x' }, 'Mapping.EventSourceArn'],
    [
      'an unknown operator',
      { FilterCriteria: { Filters: [{ Pattern: '{"a":[{"cidr":"x"}]}' }] } },
      'Mapping.FilterCriteria.Filters',
    ],
  ])('stops at %s, by name', (_name, change, message) => {
    expect(() => open({ ...streamMapping, ...change }, async () => undefined)).toThrow(message);
  });
});

describe('a mapping from a queue', () => {
  const EventSourceArn = 'arn:aws:sqs:us-east-1:000000000000:Wishes';

  it('deletes what is done, and redrives what fails time and again', async () => {
    const bodies: string[] = [];
    const { sqs } = open({ EventSourceArn }, async (payload) => {
      const records = recordsOf(payload) as unknown as { messageId: string; body: string }[];
      bodies.push(...records.map(({ body }) => body));
      const failed = records.filter(({ body }) => body === 'poison');
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    });
    sqs.send(EventSourceArn, 'good');
    sqs.send(EventSourceArn, 'poison');
    await vi.waitFor(() => expect(sqs.count('Letters').visible).toBe(1), 30_000);
    expect(bodies.toSorted()).toEqual(['good', 'poison', 'poison']);
    expect(sqs.count('Wishes')).toEqual({ visible: 0, inFlight: 0, delayed: 0 });
  });

  it('leaves the whole batch when the function throws', async () => {
    let calls = 0;
    const { sqs } = open({ EventSourceArn }, async () => {
      calls += 1;
      if (calls === 1) throw new Error('down');
      return undefined;
    });
    sqs.send(EventSourceArn, 'again');
    await vi.waitFor(() => expect(calls).toBe(2), 30_000);
    await vi.waitFor(() => expect(sqs.count('Wishes').visible).toBe(0), 30_000);
  });

  it('goes on once the queue can be written again, as on a disk that was full', async () => {
    const journal = new DatabaseSync(':memory:');
    let calls = 0;
    const count = async () => {
      calls += 1;
    };
    const { sqs, errors } = open({ EventSourceArn }, count, journal);
    sqs.send(EventSourceArn, 'late');
    journal.exec('PRAGMA query_only = 1');
    await vi.waitFor(() => expect(errors).toEqual([expect.stringContaining('could not be read')]), 30_000);
    journal.exec('PRAGMA query_only = 0');
    await vi.waitFor(() => expect(sqs.count('Wishes').visible + sqs.count('Wishes').inFlight).toBe(0), 30_000);
    expect(calls).toBe(1);
  });
});
