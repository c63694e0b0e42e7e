import {
  type AttributeValue,
  BatchGetItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { fromItem } from './attribute-values.ts';
import type { DynamoRequest } from './dynamodb-requests.ts';

type QueryRequest = Extract<DynamoRequest, { operation: 'Query' }>;
type BatchRequest = Extract<DynamoRequest, { operation: 'BatchGetItem' }>;

/** What AppSync makes of DynamoDB's answer. https://docs.aws.amazon.com/appsync/latest/devguide/js-resolver-reference-dynamodb.html */
export async function runDynamoDB(
  dynamodb: Pick<DynamoDBClient, 'send'>,
  tableName: string,
  request: DynamoRequest,
): Promise<unknown> {
  switch (request.operation) {
    case 'GetItem': {
      const { Item } = await dynamodb.send(
        new GetItemCommand({
          TableName: tableName,
          Key: request.key,
          ConsistentRead: request.consistentRead,
          ProjectionExpression: request.projection?.expression,
          ExpressionAttributeNames: request.projection?.expressionNames,
        }),
      );
      return Item === undefined ? null : fromItem(Item);
    }
    case 'Query':
      return runQuery(dynamodb, tableName, request);
    case 'BatchGetItem':
      return runBatchGet(dynamodb, request);
    default:
      return request satisfies never;
  }
}

async function runQuery(dynamodb: Pick<DynamoDBClient, 'send'>, tableName: string, request: QueryRequest) {
  const { query, filter, projection } = request;
  const values = { ...query.expressionValues, ...filter?.expressionValues };
  const names = { ...query.expressionNames, ...filter?.expressionNames, ...projection?.expressionNames };
  const answer = await dynamodb.send(
    new QueryCommand({
      TableName: tableName,
      IndexName: request.index,
      KeyConditionExpression: query.expression,
      FilterExpression: filter?.expression,
      ProjectionExpression: projection?.expression,
      ExpressionAttributeNames: Object.keys(names).length > 0 ? names : undefined,
      ExpressionAttributeValues: Object.keys(values).length > 0 ? values : undefined,
      Limit: request.limit,
      ScanIndexForward: request.scanIndexForward,
      ConsistentRead: request.consistentRead,
      ExclusiveStartKey: decodeToken(request.nextToken),
    }),
  );
  return {
    items: (answer.Items ?? []).map(fromItem),
    nextToken: encodeToken(answer.LastEvaluatedKey),
    scannedCount: answer.ScannedCount ?? 0,
  };
}

async function runBatchGet(dynamodb: Pick<DynamoDBClient, 'send'>, { tables }: BatchRequest) {
  const requested = Object.entries(tables).map(([name, { keys, consistentRead }]) => [
    name,
    { Keys: keys, ConsistentRead: consistentRead },
  ]);
  const answer = await dynamodb.send(new BatchGetItemCommand({ RequestItems: Object.fromEntries(requested) }));
  const data = Object.entries(answer.Responses ?? {}).map(([name, items]) => [name, items.map(fromItem)]);
  const left = Object.entries(answer.UnprocessedKeys ?? {}).map(([name, { Keys }]) => [
    name,
    (Keys ?? []).map(fromItem),
  ]);
  return { data: Object.fromEntries(data), unprocessedKeys: Object.fromEntries(left) };
}

function encodeToken(key: Record<string, AttributeValue> | undefined): string | null {
  return key === undefined ? null : Buffer.from(JSON.stringify(key)).toString('base64url');
}

function decodeToken(token: string | null | undefined): Record<string, AttributeValue> | undefined {
  if (token === null || token === undefined) return undefined;
  return JSON.parse(Buffer.from(token, 'base64url').toString()) as Record<string, AttributeValue>;
}
