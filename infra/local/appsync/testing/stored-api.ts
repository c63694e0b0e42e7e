import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BatchWriteItemCommand, CreateTableCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { startDynamoDb } from '../../dynamodb/start-dynamo-db.ts';
import { type AppSync, createAppSync } from '../create-app-sync.ts';
import { apiResources } from './api-resources.ts';
import { SYSTEM } from './start-test-api.ts';
import { createTestVerifier } from './test-pool.ts';

type Items = readonly Record<string, unknown>[];

export interface StoredApi {
  readonly api: AppSync;
  /** What went to the log as an error. */
  readonly errors: string[];
  stop(): Promise<void>;
}

/** The API over real tables with these items; the time is `now` throughout. */
export async function startStoredApi(tables: { transactions: Items; counts: Items; now: string }): Promise<StoredApi> {
  const dataDir = mkdtempSync(join(tmpdir(), 'appsync-'));
  const dynamodb = await startDynamoDb({ dataDir, credentials: SYSTEM, memory: true });
  const fill = async (table: string, items: Items): Promise<void> => {
    await dynamodb.client.send(
      new CreateTableCommand({
        TableName: table,
        BillingMode: 'PAY_PER_REQUEST',
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
        AttributeDefinitions: ['pk', 'sk', 'at'].map((name) => ({ AttributeName: name, AttributeType: 'S' })),
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
      }),
    );
    for (let from = 0; from < items.length; from += 25) {
      const writes = items.slice(from, from + 25).map((item) => ({ PutRequest: { Item: marshall(item) } }));
      await dynamodb.client.send(new BatchWriteItemCommand({ RequestItems: { [table]: writes } }));
    }
  };
  await fill('Transactions', tables.transactions);
  await fill('Counts', tables.counts);
  const errors: string[] = [];
  const api = createAppSync({
    resources: apiResources({ transactions: 'Transactions', counts: 'Counts' }),
    dynamodb: dynamodb.client,
    checkSignature: async () => false,
    apiKey: 'key',
    verifyIdToken: createTestVerifier(),
    clock: () => Date.parse(tables.now),
    newId: () => 'an-id',
    log: { info: () => undefined, error: (line) => errors.push(line) },
  });
  return {
    api,
    errors,
    stop: async () => {
      api.stop();
      await dynamodb.stop();
      rmSync(dataDir, { recursive: true });
    },
  };
}
