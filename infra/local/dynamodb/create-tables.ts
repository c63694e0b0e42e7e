import {
  CreateTableCommand,
  DescribeTableCommand,
  DescribeTimeToLiveCommand,
  type DynamoDBClient,
  paginateListTables,
  type TableDescription,
  UpdateTimeToLiveCommand,
} from '@aws-sdk/client-dynamodb';
import type { Resource } from '../template/resource.ts';
import { compareTable } from './compare-table.ts';
import { DynamoDbUnavailable, TableMismatch } from './errors.ts';
import { type KnownTables, noKnownTables } from './known-tables.ts';
import { readTableDefinition, type TableDefinition } from './table-definition.ts';

/**
 * Makes the template's tables, or takes those that the data folder holds. Throws `TableMismatch` when one of them has
 * other keys, and `UnsupportedTemplate`.
 */
export async function createTables(
  resources: readonly Resource[],
  client: DynamoDBClient,
  known: KnownTables = noKnownTables,
): Promise<void> {
  const tables = resources.filter(({ type }) => type === 'AWS::DynamoDB::Table').map(readTableDefinition);
  // A table with a stream that is made after another has taken many records writes ten times slower in DynamoDB Local.
  tables.sort((a, b) => Number(hasStream(b)) - Number(hasStream(a)));
  const listed = await listTables(client);
  for (const table of tables) {
    if (!listed.has(table.create.TableName)) await createTable(client, table);
    else if (!known.has(table.create)) checkTable(table, await describeTable(client, table.create.TableName));
    known.add(table.create);
    await setTimeToLive(client, table);
  }
}

async function listTables(client: DynamoDBClient): Promise<ReadonlySet<string>> {
  const names = new Set<string>();
  for await (const { TableNames = [] } of paginateListTables({ client }, {})) {
    for (const name of TableNames) names.add(name);
  }
  return names;
}

async function createTable(client: DynamoDBClient, { create }: TableDefinition): Promise<void> {
  try {
    await client.send(new CreateTableCommand(create));
  } catch (cause) {
    throw new DynamoDbUnavailable(
      `DynamoDB Local can't make the table ${create.TableName} (${String(cause)}). See whether the disk of the data folder has room, then start again.`,
      { cause },
    );
  }
}

const hasStream = (table: TableDefinition): boolean => table.create.StreamSpecification !== undefined;

function checkTable(table: TableDefinition, present: TableDescription): void {
  const difference = compareTable(table.create, present);
  if (difference !== undefined) throw new TableMismatch(table.create.TableName, difference);
}

async function describeTable(client: DynamoDBClient, TableName: string): Promise<TableDescription> {
  const { Table } = await client.send(new DescribeTableCommand({ TableName }));
  return Table ?? {};
}

/** Sets the attribute only when it isn't set: DynamoDB refuses to set what is. */
async function setTimeToLive(client: DynamoDBClient, { create, ttlAttribute }: TableDefinition): Promise<void> {
  if (ttlAttribute === undefined) return;
  const { TableName } = create;
  const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName }));
  if (TimeToLiveDescription?.AttributeName === ttlAttribute) return;
  await client.send(
    new UpdateTimeToLiveCommand({
      TableName,
      TimeToLiveSpecification: { AttributeName: ttlAttribute, Enabled: true },
    }),
  );
}
