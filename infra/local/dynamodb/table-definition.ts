import type { CreateTableCommandInput } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { UnsupportedTemplate } from '../template/errors.ts';
import type { Resource } from '../template/resource.ts';

const keySchema = v.array(v.object({ AttributeName: v.string(), KeyType: v.picklist(['HASH', 'RANGE']) }));

const tableProperties = v.object({
  TableName: v.optional(v.string()),
  KeySchema: keySchema,
  AttributeDefinitions: v.array(v.object({ AttributeName: v.string(), AttributeType: v.picklist(['S', 'N', 'B']) })),
  LocalSecondaryIndexes: v.optional(
    v.array(
      v.object({
        IndexName: v.string(),
        KeySchema: keySchema,
        Projection: v.object({
          ProjectionType: v.optional(v.picklist(['ALL', 'KEYS_ONLY', 'INCLUDE'])),
          NonKeyAttributes: v.optional(v.array(v.string())),
        }),
      }),
    ),
  ),
  StreamSpecification: v.optional(
    v.object({ StreamViewType: v.picklist(['NEW_IMAGE', 'OLD_IMAGE', 'NEW_AND_OLD_IMAGES', 'KEYS_ONLY']) }),
  ),
  BillingMode: v.optional(v.string()),
  TimeToLiveSpecification: v.optional(v.object({ AttributeName: v.optional(v.string()), Enabled: v.boolean() })),
});

/** What the template says of a table, checked. */
export interface TableDefinition {
  readonly create: CreateTableCommandInput & { readonly TableName: string };
  /** The attribute (epoch seconds) after which an item goes, if the table has one. */
  readonly ttlAttribute: string | undefined;
}

/** Reads one `AWS::DynamoDB::Table`. Throws `UnsupportedTemplate` naming what can't be run. */
export function readTableDefinition(resource: Resource): TableDefinition {
  const parsed = v.safeParse(tableProperties, resource.properties);
  if (!parsed.success) {
    throw new UnsupportedTemplate(resource.logicalId, v.getDotPath(parsed.issues[0]) ?? 'Properties');
  }
  const table = parsed.output;
  const ttl = table.TimeToLiveSpecification;
  return {
    create: {
      TableName: table.TableName ?? resource.logicalId,
      KeySchema: table.KeySchema,
      AttributeDefinitions: table.AttributeDefinitions,
      // Capacity is the laptop's own, whatever the template provisions.
      BillingMode: 'PAY_PER_REQUEST',
      ...(table.LocalSecondaryIndexes === undefined
        ? {}
        : { LocalSecondaryIndexes: table.LocalSecondaryIndexes.map(withProjection) }),
      ...(table.StreamSpecification === undefined
        ? {}
        : { StreamSpecification: { StreamEnabled: true, ...table.StreamSpecification } }),
    },
    ttlAttribute: ttl?.Enabled === true ? ttl.AttributeName : undefined,
  };
}

type IndexProperties = NonNullable<v.InferOutput<typeof tableProperties>['LocalSecondaryIndexes']>[number];

function withProjection({ Projection, ...index }: IndexProperties) {
  return {
    ...index,
    Projection: {
      ProjectionType: Projection.ProjectionType ?? ('ALL' as const),
      ...(Projection.NonKeyAttributes === undefined ? {} : { NonKeyAttributes: Projection.NonKeyAttributes }),
    },
  };
}
