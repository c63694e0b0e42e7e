import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  DeleteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  QueryCommand,
  ScanCommand,
  TransactGetItemsCommand,
  TransactWriteItemsCommand,
  UpdateItemCommand,
} from '@aws-sdk/client-dynamodb';
import type { JsonObject } from '../json.ts';

type Send = (client: DynamoDBClient, given: JsonObject, abortSignal: AbortSignal) => Promise<object>;

/** An API action: how it is sent, and the parameters it has (the JavaScript client would drop any other in silence). */
export interface DynamoDbAction {
  readonly send: Send;
  readonly parameters: ReadonlySet<string>;
}

const action = (send: Send, parameters: string): DynamoDbAction => ({
  send,
  parameters: new Set(parameters.split(' ')),
});

// DynamoDB checks the parameters itself; JSON in the shape of its API is what it takes.
const as = <T>(given: JsonObject): T => given as T;

const NAMES = 'ExpressionAttributeNames ReturnConsumedCapacity';
const CONDITION = `ConditionExpression ExpressionAttributeValues ReturnValues ReturnValuesOnConditionCheckFailure ReturnItemCollectionMetrics ${NAMES}`;
const READ = `TableName ConsistentRead ProjectionExpression ${NAMES}`;
const PAGE = `${READ} IndexName FilterExpression ExpressionAttributeValues Limit ExclusiveStartKey Select`;

/** The actions both integrations have. */
export const ITEM_ACTIONS: Readonly<Record<string, DynamoDbAction>> = {
  getItem: action(
    (client, given, abortSignal) => client.send(new GetItemCommand(as(given)), { abortSignal }),
    `Key ${READ}`,
  ),
  putItem: action(
    (client, given, abortSignal) => client.send(new PutItemCommand(as(given)), { abortSignal }),
    `TableName Item ${CONDITION}`,
  ),
  updateItem: action(
    (client, given, abortSignal) => client.send(new UpdateItemCommand(as(given)), { abortSignal }),
    `TableName Key UpdateExpression ${CONDITION}`,
  ),
  deleteItem: action(
    (client, given, abortSignal) => client.send(new DeleteItemCommand(as(given)), { abortSignal }),
    `TableName Key ${CONDITION}`,
  ),
};

/** Those of the AWS SDK integration. */
export const SDK_ACTIONS: Readonly<Record<string, DynamoDbAction>> = {
  ...ITEM_ACTIONS,
  query: action(
    (client, given, abortSignal) => client.send(new QueryCommand(as(given)), { abortSignal }),
    `${PAGE} KeyConditionExpression ScanIndexForward`,
  ),
  scan: action(
    (client, given, abortSignal) => client.send(new ScanCommand(as(given)), { abortSignal }),
    `${PAGE} Segment TotalSegments`,
  ),
  batchGetItem: action(
    (client, given, abortSignal) => client.send(new BatchGetItemCommand(as(given)), { abortSignal }),
    'RequestItems ReturnConsumedCapacity',
  ),
  batchWriteItem: action(
    (client, given, abortSignal) => client.send(new BatchWriteItemCommand(as(given)), { abortSignal }),
    'RequestItems ReturnConsumedCapacity ReturnItemCollectionMetrics',
  ),
  transactGetItems: action(
    (client, given, abortSignal) => client.send(new TransactGetItemsCommand(as(given)), { abortSignal }),
    'TransactItems ReturnConsumedCapacity',
  ),
  transactWriteItems: action(
    (client, given, abortSignal) => client.send(new TransactWriteItemsCommand(as(given)), { abortSignal }),
    'TransactItems ClientRequestToken ReturnConsumedCapacity ReturnItemCollectionMetrics',
  ),
};
