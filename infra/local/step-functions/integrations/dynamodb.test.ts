import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateTableCommand, ResourceNotFoundException } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type DynamoDb, startDynamoDb } from '../../dynamodb/index.ts';
import type { Json } from '../json.ts';
import { createIntegrations } from './index.ts';

let database: DynamoDb;
let dataDir: string;

beforeAll(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'step-functions-'));
  const credentials = { accessKeyId: 'stepfunctions', secretAccessKey: 'secret' };
  database = await startDynamoDb({ dataDir, credentials, memory: true });
  await database.client.send(
    new CreateTableCommand({
      TableName: 'Items',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
}, 60_000);

afterAll(async () => {
  await database.stop();
  rmSync(dataDir, { recursive: true });
});

const TableName = 'Items';
const item = (pk: string, more: Record<string, Json> = {}) => ({ pk: { S: pk }, ...more });

async function call(resource: string, given: Json): Promise<unknown> {
  const find = createIntegrations(database.client, async () => null);
  return find(`arn:aws:states:::${resource}`)?.call(given, new AbortController().signal);
}

describe('against DynamoDB Local', () => {
  it('puts, updates, gets and deletes an item, in the shape of the API', async () => {
    const Key = item('one');
    expect(await call('dynamodb:putItem', { TableName, Item: item('one', { tags: { SS: ['a'] } }) })).toEqual({});
    const update = {
      TableName,
      Key,
      UpdateExpression: 'ADD n :one',
      ExpressionAttributeValues: { ':one': { N: '1' } },
      ReturnValues: 'ALL_NEW',
    };
    const Item = item('one', { tags: { SS: ['a'] }, n: { N: '1' } });
    expect(await call('dynamodb:updateItem', update)).toEqual({ Attributes: Item });
    expect(await call('dynamodb:getItem', { TableName, Key })).toEqual({ Item });
    expect(await call('dynamodb:deleteItem', { TableName, Key, ReturnValues: 'ALL_OLD' })).toEqual({
      Attributes: Item,
    });
    expect(await call('dynamodb:getItem', { TableName, Key })).toEqual({});
  });

  it('queries, gets batches and writes transactions', async () => {
    const puts = ['a', 'b'].map((pk) => ({ Put: { TableName, Item: item(pk) } }));
    await call('aws-sdk:dynamodb:transactWriteItems', { TransactItems: puts });
    const query = {
      TableName,
      KeyConditionExpression: 'pk = :pk',
      ExpressionAttributeValues: { ':pk': { S: 'a' } },
    };
    expect(await call('aws-sdk:dynamodb:query', query)).toMatchObject({ Count: 1, Items: [item('a')] });
    const RequestItems = { Items: { Keys: [item('a'), item('b')] } };
    expect(await call('aws-sdk:dynamodb:batchGetItem', { RequestItems })).toMatchObject({
      Responses: { Items: expect.arrayContaining([item('a'), item('b')]) },
      UnprocessedKeys: {},
    });
  });

  it.each([
    ['dynamodb:putItem', 'DynamoDB.ConditionalCheckFailedException'],
    ['aws-sdk:dynamodb:putItem', 'DynamoDb.ConditionalCheckFailedException'],
  ])('names the failed condition of %s %s', async (resource, name) => {
    await call(resource, { TableName, Item: item('taken') });
    const again = { TableName, Item: item('taken'), ConditionExpression: 'attribute_not_exists(pk)' };
    await expect(call(resource, again)).rejects.toMatchObject({
      name,
      message: expect.stringMatching(
        /^The conditional request failed \(Service: DynamoDb, Status Code: 400, Request ID: /,
      ),
    });
  });

  it('says which item of a transaction was refused', async () => {
    const TransactItems = [
      { Put: { TableName, Item: item('free') } },
      { ConditionCheck: { TableName, Key: item('nobody'), ConditionExpression: 'attribute_exists(pk)' } },
    ];
    await expect(call('aws-sdk:dynamodb:transactWriteItems', { TransactItems })).rejects.toMatchObject({
      name: 'DynamoDb.TransactionCanceledException',
      message: expect.stringContaining('[None, ConditionalCheckFailed]'),
    });
  });

  it.each([
    ['dynamodb:getItem', 'DynamoDB.AmazonDynamoDBException'],
    ['aws-sdk:dynamodb:getItem', 'DynamoDb.DynamoDbException'],
  ])('names a request that is not valid to %s %s', async (resource, name) => {
    await expect(call(resource, { TableName, Key: {} })).rejects.toMatchObject({ name });
  });

  it('names a table that is missing', async () => {
    await expect(call('dynamodb:getItem', { TableName: 'None', Key: item('x') })).rejects.toMatchObject({
      name: `DynamoDB.${ResourceNotFoundException.name}`,
    });
  });

  it('runs no parameter that it does not know, nor a text', async () => {
    for (const given of [{ TableName, Keys: item('x') }, 'x']) {
      await expect(call('dynamodb:getItem', given)).rejects.toMatchObject({ name: 'States.Runtime' });
    }
  });
});
