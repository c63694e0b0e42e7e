import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import * as v from 'valibot';
import { FieldFailed } from '../errors.ts';

const Item = v.custom<Record<string, AttributeValue>>((value) => typeof value === 'object' && value !== null);
const Names = v.optional(v.record(v.string(), v.string()));
const Expression = v.strictObject({
  expression: v.string(),
  expressionNames: Names,
  expressionValues: v.optional(Item),
});
const Projection = v.optional(v.strictObject({ expression: v.string(), expressionNames: Names }));

const GetItem = v.strictObject({
  operation: v.literal('GetItem'),
  key: Item,
  consistentRead: v.optional(v.boolean(), false),
  projection: Projection,
});
const Query = v.strictObject({
  operation: v.literal('Query'),
  query: Expression,
  index: v.optional(v.string()),
  nextToken: v.nullish(v.string()),
  limit: v.optional(v.number()),
  scanIndexForward: v.optional(v.boolean(), true),
  consistentRead: v.optional(v.boolean(), false),
  filter: v.nullish(Expression),
  projection: Projection,
});
const BatchGetItem = v.strictObject({
  operation: v.literal('BatchGetItem'),
  tables: v.record(v.string(), v.strictObject({ keys: v.array(Item), consistentRead: v.optional(v.boolean(), false) })),
});
const Request = v.variant('operation', [GetItem, Query, BatchGetItem]);

/** A resolver's request to DynamoDB, of the operations that queries need. */
export type DynamoRequest = v.InferOutput<typeof Request>;

/** Refuses by name what this part doesn't run. A Scan never belongs in a query here, so it is not among the rest. */
export function parseDynamoRequest(logicalId: string, request: unknown): DynamoRequest {
  const parsed = v.safeParse(Request, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  const operation = String(Object(request).operation);
  throw new FieldFailed(
    `${logicalId}: DynamoDB's ${operation} can't be run on this machine (${v.getDotPath(issue) ?? 'request'}: ${issue.message})`,
    'UnsupportedOperation',
  );
}
