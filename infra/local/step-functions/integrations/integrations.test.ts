import {
  ConditionalCheckFailedException,
  DynamoDBClient,
  DynamoDBServiceException,
  InternalServerError,
  TransactionCanceledException,
} from '@aws-sdk/client-dynamodb';
import { describe, expect, it } from 'vitest';
import { InvalidDefinition } from '../errors.ts';
import { dynamoDbError } from './dynamodb-errors.ts';
import { createIntegrations } from './index.ts';

const client = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://127.0.0.1:1' });
const find = createIntegrations(client, async (arn, payload) => ({ arn, payload }));
const never = new AbortController().signal;

describe('the resources a Task can name', () => {
  it.each([
    ['arn:aws:states:::dynamodb:getItem', false],
    ['arn:aws:states:::dynamodb:updateItem', false],
    ['arn:aws:states:::aws-sdk:dynamodb:updateItem', true],
    ['arn:aws:states:::aws-sdk:dynamodb:transactWriteItems', true],
    ['arn:aws:states:::lambda:invoke', true],
  ])('%s; can wait for a token: %j', (resource, canWait) => {
    expect(find(resource)?.canWait).toBe(canWait);
  });

  it.each([
    ['arn:aws:states:::dynamodb:query'],
    ['arn:aws:states:::dynamodb:toString'],
    ['arn:aws:states:::aws-sdk:dynamodb:createTable'],
    ['arn:aws:states:::aws-sdk:lambda:invoke'],
    ['arn:aws:states:::lambda:invoke.sync'],
    ['arn:aws:states:::sqs:sendMessage'],
    ['arn:aws:lambda:us-east-1:000000000000:function:f'],
  ])('not %s', (resource) => {
    expect(find(resource)).toBeUndefined();
  });

  it('with parameters the action has', () => {
    const getItem = find('arn:aws:states:::dynamodb:getItem');
    expect(() => getItem?.check({ TableName: 't', Key: {} }, 'States.Get.Arguments')).not.toThrow();
    expect(() => getItem?.check({ TableName: 't', Keys: {} }, 'States.Get.Arguments')).toThrow(InvalidDefinition);
    expect(() => find('arn:aws:states:::lambda:invoke')?.check({ Function: 'f' }, 'States.F.Arguments')).toThrow(
      'States.F.Arguments.Function: unknown parameter',
    );
  });
});

describe('a misspelt parameter is found, however deep', () => {
  const at = 'States.T.Arguments';
  it.each([
    [
      'transactWriteItems',
      { TransactItems: [{ Put: { Tablename: 't' } }] },
      `${at}.TransactItems.0.Put.Tablename: unknown`,
    ],
    ['transactWriteItems', { TransactItems: [{ Puts: {} }] }, `${at}.TransactItems.0.Puts: unknown`],
    ['transactWriteItems', { TransactItems: { Put: {} } }, `${at}.TransactItems.Put: unknown`],
    ['transactGetItems', { TransactItems: [{ Get: { Keys: {} } }] }, `${at}.TransactItems.0.Get.Keys: unknown`],
    ['batchGetItem', { RequestItems: { Table: { Key: [] } } }, `${at}.RequestItems.Table.Key: unknown`],
    ['query', { KeyCondition: 'x' }, `${at}.KeyCondition: unknown`],
  ])('%s %j', (action, given, message) => {
    expect(() => find(`arn:aws:states:::aws-sdk:dynamodb:${action}`)?.check(given, at)).toThrow(message);
  });

  it.each([
    ['transactWriteItems', { TransactItems: '{% $items %}' }],
    [
      'transactWriteItems',
      { TransactItems: [{ Put: '{% $put %}' }, { Delete: { TableName: 't', Key: { any: {} } } }] },
    ],
    ['batchGetItem', { RequestItems: { Table: { Keys: [{ pk: { S: 'x' } }], ConsistentRead: true } } }],
    ['query', '{% $all %}'],
  ])('and nothing else: %s %j', (action, given) => {
    expect(() => find(`arn:aws:states:::aws-sdk:dynamodb:${action}`)?.check(given, at)).not.toThrow();
  });
});

describe('lambda:invoke', () => {
  it('gives the answer in the shape of the service', async () => {
    const given = { FunctionName: 'arn', Payload: { a: 1 } };
    expect(await find('arn:aws:states:::lambda:invoke')?.call(given, never)).toEqual({
      ExecutedVersion: '$LATEST',
      Payload: { arn: 'arn', payload: { a: 1 } },
      StatusCode: 200,
    });
  });

  it('fails with the type of the function', async () => {
    const failing = createIntegrations(client, async () => {
      throw new RangeError('too far');
    });
    const call = failing('arn:aws:states:::lambda:invoke')?.call({ FunctionName: 'f' }, never);
    await expect(call).rejects.toMatchObject({
      name: 'RangeError',
      message: '{"errorMessage":"too far","errorType":"RangeError"}',
    });
  });
});

describe('the names of DynamoDB errors', () => {
  const $metadata = { httpStatusCode: 400, requestId: 'r' };
  const message = 'The conditional request failed';
  const optimised = { prefix: 'DynamoDB', unmodelled: 'AmazonDynamoDBException' } as const;
  const sdk = { prefix: 'DynamoDb', unmodelled: 'DynamoDbException' } as const;
  const validation = new DynamoDBServiceException({
    name: 'ValidationException',
    $fault: 'client',
    $metadata,
    message,
  });

  it.each([
    [
      optimised,
      new ConditionalCheckFailedException({ $metadata, message }),
      'DynamoDB.ConditionalCheckFailedException',
    ],
    [sdk, new ConditionalCheckFailedException({ $metadata, message }), 'DynamoDb.ConditionalCheckFailedException'],
    [optimised, new InternalServerError({ $metadata, message }), 'DynamoDB.InternalServerErrorException'],
    [optimised, validation, 'DynamoDB.AmazonDynamoDBException'],
    [sdk, validation, 'DynamoDb.DynamoDbException'],
    [sdk, new Error('connect ECONNREFUSED'), 'DynamoDb.SdkClientException'],
  ])('%j %s: %s', (naming, thrown, name) => {
    expect(dynamoDbError(thrown, naming).name).toBe(name);
  });

  it('come with the cause as AWS words it', () => {
    expect(dynamoDbError(validation, sdk).message).toBe(
      'The conditional request failed (Service: DynamoDb, Status Code: 400, Request ID: r)',
    );
  });

  it('tell why a transaction was cancelled', () => {
    const CancellationReasons = [{ Code: 'ConditionalCheckFailed' }, { Code: 'None' }];
    const cancelled = new TransactionCanceledException({ $metadata, message: 'cancelled', CancellationReasons });
    expect(dynamoDbError(cancelled, sdk)).toMatchObject({
      name: 'DynamoDb.TransactionCanceledException',
      message: expect.stringContaining('specific reasons [ConditionalCheckFailed, None]'),
    });
  });
});
