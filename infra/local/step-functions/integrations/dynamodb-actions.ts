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
import { type Members, members } from './shape.ts';

type Send = (client: DynamoDBClient, given: JsonObject, abortSignal: AbortSignal) => Promise<object>;

/** An API action: how it is sent, and the parameters it has (the JavaScript client would drop any other in silence). */
export interface DynamoDbAction {
  readonly send: Send;
  readonly parameters: Members;
}

const action = (send: Send, parameters: Members): DynamoDbAction => ({ send, parameters });

// DynamoDB checks the parameters itself; JSON in the shape of its API is what it takes.
const as = <T>(given: JsonObject): T => given as T;

const NAMES = 'ExpressionAttributeNames ReturnConsumedCapacity';
const CONDITION = `ConditionExpression ExpressionAttributeValues ReturnValues ReturnValuesOnConditionCheckFailure ReturnItemCollectionMetrics ${NAMES}`;
const READ = `TableName ConsistentRead ProjectionExpression ${NAMES}`;
const PAGE = `${READ} IndexName FilterExpression ExpressionAttributeValues Limit ExclusiveStartKey Select`;

const KEYS_AND_ATTRIBUTES = members('Keys ConsistentRead ProjectionExpression ExpressionAttributeNames');
const TRANSACT_GET: Members = {
  members: { Get: members('TableName Key ProjectionExpression ExpressionAttributeNames') },
};
const CHECKED =
  'TableName ConditionExpression ExpressionAttributeNames ExpressionAttributeValues ReturnValuesOnConditionCheckFailure';
const TRANSACT_WRITE: Members = {
  members: {
    Put: members(`Item ${CHECKED}`),
    Update: members(`Key UpdateExpression ${CHECKED}`),
    Delete: members(`Key ${CHECKED}`),
    ConditionCheck: members(`Key ${CHECKED}`),
  },
};

/** The actions both integrations have. */
export const ITEM_ACTIONS: Readonly<Record<string, DynamoDbAction>> = {
  getItem: action(
    (client, given, abortSignal) => client.send(new GetItemCommand(as(given)), { abortSignal }),
    members(`Key ${READ}`),
  ),
  putItem: action(
    (client, given, abortSignal) => client.send(new PutItemCommand(as(given)), { abortSignal }),
    members(`TableName Item ${CONDITION}`),
  ),
  updateItem: action(
    (client, given, abortSignal) => client.send(new UpdateItemCommand(as(given)), { abortSignal }),
    members(`TableName Key UpdateExpression ${CONDITION}`),
  ),
  deleteItem: action(
    (client, given, abortSignal) => client.send(new DeleteItemCommand(as(given)), { abortSignal }),
    members(`TableName Key ${CONDITION}`),
  ),
};

/** Those of the AWS SDK integration. */
export const SDK_ACTIONS: Readonly<Record<string, DynamoDbAction>> = {
  ...ITEM_ACTIONS,
  query: action(
    (client, given, abortSignal) => client.send(new QueryCommand(as(given)), { abortSignal }),
    members(`${PAGE} KeyConditionExpression ScanIndexForward`),
  ),
  scan: action(
    (client, given, abortSignal) => client.send(new ScanCommand(as(given)), { abortSignal }),
    members(`${PAGE} Segment TotalSegments`),
  ),
  batchGetItem: action(
    (client, given, abortSignal) => client.send(new BatchGetItemCommand(as(given)), { abortSignal }),
    members('ReturnConsumedCapacity', { RequestItems: { mapOf: KEYS_AND_ATTRIBUTES } }),
  ),
  batchWriteItem: action(
    (client, given, abortSignal) => client.send(new BatchWriteItemCommand(as(given)), { abortSignal }),
    members('RequestItems ReturnConsumedCapacity ReturnItemCollectionMetrics'),
  ),
  transactGetItems: action(
    (client, given, abortSignal) => client.send(new TransactGetItemsCommand(as(given)), { abortSignal }),
    members('ReturnConsumedCapacity', { TransactItems: { listOf: TRANSACT_GET } }),
  ),
  transactWriteItems: action(
    (client, given, abortSignal) => client.send(new TransactWriteItemsCommand(as(given)), { abortSignal }),
    members('ClientRequestToken ReturnConsumedCapacity ReturnItemCollectionMetrics', {
      TransactItems: { listOf: TRANSACT_WRITE },
    }),
  ),
};
