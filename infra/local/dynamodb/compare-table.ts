import type { CreateTableCommandInput, KeySchemaElement, TableDescription } from '@aws-sdk/client-dynamodb';

/** Says in a few words how a stored table differs from the template's, or nothing when it serves. */
export function compareTable(wanted: CreateTableCommandInput, present: TableDescription): string | undefined {
  const stream = (view: string | undefined) => view ?? 'none';
  return (
    differs('keys', keys(wanted.KeySchema, wanted), keys(present.KeySchema, present)) ??
    differs('indexes', indexes(wanted), indexes(present)) ??
    differs(
      'stream',
      stream(wanted.StreamSpecification?.StreamViewType),
      stream(present.StreamSpecification?.StreamViewType),
    )
  );
}

function differs(what: string, wanted: string, present: string): string | undefined {
  return wanted === present ? undefined : `its ${what}: stored ${present}, wanted ${wanted}`;
}

type Described = Pick<TableDescription, 'AttributeDefinitions' | 'LocalSecondaryIndexes'>;
type Defined = Pick<CreateTableCommandInput, 'AttributeDefinitions' | 'LocalSecondaryIndexes'>;

function keys(schema: readonly KeySchemaElement[] | undefined, table: Described | Defined): string {
  const typeOf = (name: string | undefined) =>
    table.AttributeDefinitions?.find(({ AttributeName }) => AttributeName === name)?.AttributeType ?? '?';
  return (schema ?? [])
    .toSorted((a, b) => (a.KeyType ?? '').localeCompare(b.KeyType ?? ''))
    .map(({ AttributeName, KeyType }) => `${KeyType} ${AttributeName} ${typeOf(AttributeName)}`)
    .join(', ');
}

function indexes(table: Described | Defined): string {
  const texts = (table.LocalSecondaryIndexes ?? []).map((index) => {
    const others = (index.Projection?.NonKeyAttributes ?? []).toSorted().join(' ');
    return `${index.IndexName} (${keys(index.KeySchema, table)}) ${index.Projection?.ProjectionType} ${others}`.trim();
  });
  return texts.length === 0 ? 'none' : texts.toSorted().join('; ');
}
