import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type AttributeValue,
  CreateTableCommand,
  PutItemCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { startDynamoDb } from '../../infra/local/dynamodb/index.ts';
import type { Table } from '../counts/table.ts';
import { type PollKey, rulesKeyOf } from '../keys/poll-key.ts';

/** DynamoDB Local with the two tables; `fresh` makes a pair of its own for each test. */
export async function startTestTables() {
  const dataDir = await mkdtemp(join(tmpdir(), 'aggregator-'));
  const credentials = { accessKeyId: 'aggregatortest', secretAccessKey: 'aggregatortest' };
  const dynamo = await startDynamoDb({ dataDir, credentials, memory: true });
  let made = 0;

  const createTable = async (name: string): Promise<Table> => {
    await dynamo.client.send(
      new CreateTableCommand({
        TableName: name,
        BillingMode: 'PAY_PER_REQUEST',
        AttributeDefinitions: ['pk', 'sk'].map((key) => ({ AttributeName: key, AttributeType: 'S' })),
        KeySchema: [
          { AttributeName: 'pk', KeyType: 'HASH' },
          { AttributeName: 'sk', KeyType: 'RANGE' },
        ],
      }),
    );
    await waitUntilTableExists({ client: dynamo.client, maxWaitTime: 30 }, { TableName: name });
    return { client: dynamo.client, name };
  };

  return {
    fresh: async () => {
      made += 1;
      return { transactions: await createTable(`Transactions${made}`), counts: await createTable(`Counts${made}`) };
    },
    stop: async () => {
      await dynamo.stop();
      await rm(dataDir, { recursive: true, force: true });
    },
  };
}

/** Stores items as they are. */
export async function putItems(
  { client, name }: Table,
  items: readonly Record<string, AttributeValue>[],
): Promise<void> {
  for (const Item of items) await client.send(new PutItemCommand({ TableName: name, Item }));
}

/** Stores a poll's rules with some fields set otherwise. */
export async function putRules(table: Table, poll: PollKey, fields: Record<string, unknown> = {}): Promise<void> {
  const rules = {
    ...rulesKeyOf(poll),
    ...poll,
    entity: 'RULES',
    status: 'OPEN',
    round: 1,
    optionIds: ['lambda', 'amplify', 'appsync'],
    minChoices: 1,
    maxChoices: 3,
    allowChange: true,
    results: 'ALWAYS',
    revealed: false,
    salt: 'salt',
    version: 2,
    openedRound: 1,
    ...fields,
  };
  await putItems(table, [marshall(rules)]);
}
