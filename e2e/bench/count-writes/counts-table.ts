import {
  type AttributeValue,
  CreateTableCommand,
  type DynamoDBClient,
  ScanCommand,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';

const PREFIX = 'count#';

/** Makes a table of the keys that counts have. */
export async function makeCountsTable(client: DynamoDBClient, name: string): Promise<void> {
  await client.send(
    new CreateTableCommand({
      TableName: name,
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: ['pk', 'sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
      KeySchema: [
        { AttributeName: 'pk', KeyType: 'HASH' },
        { AttributeName: 'sk', KeyType: 'RANGE' },
      ],
    }),
  );
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05 }, { TableName: name });
}

/** What all rows of a counts table say together, by option. */
export async function countsIn(client: DynamoDBClient, name: string): Promise<ReadonlyMap<string, number>> {
  const { Items = [] } = await client.send(new ScanCommand({ TableName: name, ConsistentRead: true }));
  const counts = new Map<string, number>();
  for (const [attribute, value] of Items.flatMap(Object.entries<AttributeValue>)) {
    if (!attribute.startsWith(PREFIX)) continue;
    const option = attribute.slice(PREFIX.length);
    counts.set(option, (counts.get(option) ?? 0) + Number(value.N));
  }
  return counts;
}
