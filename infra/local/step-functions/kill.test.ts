import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { CreateTableCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type DynamoDb, startDynamoDb } from '../dynamodb/index.ts';
import type { StepFunctions } from './index.ts';
import { e } from './testing/run-states.ts';
import { arnOf, call, definition, open } from './testing/step-functions.ts';

const credentials = { accessKeyId: 'killtest', secretAccessKey: 'secret' };
const Key = { pk: { S: 'order' } };
const LIMIT_S = 3;

/** Waits for an answer on a token that it writes on an item, as long as the item says; whoever answers reads it there. */
const waits = definition({
  Wait: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:updateItem.waitForTaskToken',
    Arguments: {
      TableName: 'Items',
      Key,
      UpdateExpression: 'SET waitToken = :token ADD asked :one',
      ConditionExpression: 'attribute_exists(pk)',
      ExpressionAttributeValues: { ':token': { S: e('$states.context.Task.Token') }, ':one': { N: '1' } },
    },
    // Told by the clock: another number by the time of the restart.
    TimeoutSeconds: e('$ceil(($toMillis($states.input.expiresAt) - $millis()) / 1000)'),
    Catch: [{ ErrorEquals: ['States.ALL'], Output: e('$states.errorOutput.Error'), Next: 'End' }],
    Next: 'End',
  },
  End: { Type: 'Succeed' },
});
const answers = definition({
  Read: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:dynamodb:getItem',
    Arguments: { TableName: 'Items', Key, ConsistentRead: true },
    Assign: { token: e('$states.result.Item.waitToken.S') },
    Next: 'Answer',
  },
  Answer: {
    Type: 'Task',
    Resource: 'arn:aws:states:::aws-sdk:sfn:sendTaskSuccess',
    Arguments: { TaskToken: e('$token'), Output: '"made"' },
    Catch: [{ ErrorEquals: ['States.ALL'], Output: { error: e('$states.errorOutput.Error') }, Next: 'End' }],
    Next: 'End',
  },
  End: { Type: 'Succeed' },
});
const machines = {
  waits: { type: 'STANDARD', definition: waits },
  answers: { type: 'EXPRESS', definition: answers },
} as const;

let folder: string;
let dynamo: DynamoDb;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'step-functions-'));
  dynamo = await startDynamoDb({ dataDir: folder, credentials, memory: true });
  await dynamo.client.send(
    new CreateTableCommand({
      TableName: 'Items',
      BillingMode: 'PAY_PER_REQUEST',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
    }),
  );
});
afterAll(async () => {
  await dynamo.stop();
  rmSync(folder, { recursive: true });
});

let file: string;
let name = 0;
beforeEach(async () => {
  name += 1;
  file = join(folder, `journal-${name}.sqlite`);
  await dynamo.client.send(new PutItemCommand({ TableName: 'Items', Item: Key }));
});

const inModule = (path: string) => JSON.stringify(join(import.meta.dirname, path));

/** A process in which an execution waits; it says so as soon as its token is stored. */
function waitInAnotherProcess(input: object): ChildProcess {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    import { DynamoDBClient, GetItemCommand } from '@aws-sdk/client-dynamodb';
    import { arnOf, call, open } from ${inModule('testing/step-functions.ts')};
    const dynamodb = new DynamoDBClient(${JSON.stringify({ region: 'us-east-1', endpoint: dynamo.endpoint, credentials })});
    const part = open(${JSON.stringify(machines)}, {
      dynamodb,
      journal: new DatabaseSync(${JSON.stringify(file)}),
      newId: () => crypto.randomUUID(),
      onStandstill: async () => {},
    });
    await part.resume();
    const input = ${JSON.stringify(JSON.stringify(input))};
    await call(part, 'StartExecution', { stateMachineArn: arnOf('waits'), name: 'order', input });
    const read = new GetItemCommand({ TableName: 'Items', Key: ${JSON.stringify(Key)}, ConsistentRead: true });
    while (!(await dynamodb.send(read)).Item.waitToken) await new Promise((resolve) => setTimeout(resolve, 20));
    console.log('waiting');
  `;
  return spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: import.meta.dirname,
  });
}

/** Starts an execution in a process and kills that; gives the part over the same journal, not yet resumed. */
async function killed(expiresAt: number, onStandstill = async (_gapMs: number) => {}) {
  const child = waitInAnotherProcess({ expiresAt: new Date(expiresAt).toISOString() });
  if (!child.stdout) throw new Error('The process has no output.');
  expect(String((await once(child.stdout, 'data'))[0])).toBe('waiting\n');
  child.kill('SIGKILL');
  await once(child, 'exit');
  return open(machines, {
    dynamodb: dynamo.client,
    journal: new DatabaseSync(file),
    newId: () => crypto.randomUUID(),
    onStandstill,
  });
}

const executionArn = `${arnOf('waits').replace(':stateMachine:', ':execution:')}:order`;
const describeIt = (part: StepFunctions) => call(part, 'DescribeExecution', { executionArn });

describe('an execution that waits for a token on an item, after a kill -9', () => {
  it('goes on waiting, asks nobody twice, and ends with its answer', async () => {
    const part = await killed(Date.now() + 600_000);
    await part.resume();
    expect(await describeIt(part)).toMatchObject({ status: 'RUNNING' });
    expect(await part.startSync(arnOf('answers'), '{}')).toMatchObject({ status: 'SUCCEEDED', output: '{}' });
    await expect.poll(() => describeIt(part)).toMatchObject({ status: 'SUCCEEDED', output: '"made"' });
    const { Item } = await dynamo.client.send(new GetItemCommand({ TableName: 'Items', Key, ConsistentRead: true }));
    expect(Item?.asked).toEqual({ N: '1' });
    expect(await part.startSync(arnOf('answers'), '{}')).toMatchObject({
      output: '{"error":"Sfn.TaskTimedOutException"}',
    });
    await part.stop();
  });

  it('is late when it would have been, and not sooner', async () => {
    const expiresAt = Date.now() + LIMIT_S * 1000;
    const part = await killed(expiresAt);
    await part.resume();
    await expect
      .poll(() => describeIt(part), { timeout: 20_000 })
      .toMatchObject({ status: 'SUCCEEDED', output: '"States.Timeout"' });
    const { stopDate } = await describeIt(part);
    expect(Number(stopDate) * 1000).toBeGreaterThanOrEqual(expiresAt);
    await part.stop();
  });

  it('is not late before the time that it was away has been given back', async () => {
    const expiresAt = Date.now() + LIMIT_S * 1000;
    const gaps: number[] = [];
    const part = await killed(expiresAt, async (gapMs) => {
      gaps.push(gapMs);
      expect(await describeIt(part)).toMatchObject({ status: 'RUNNING' });
      expect(await part.startSync(arnOf('answers'), '{}')).toMatchObject({ status: 'SUCCEEDED' });
    });
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, expiresAt - Date.now()) + 1000));
    await part.resume();
    await expect.poll(() => describeIt(part)).toMatchObject({ status: 'SUCCEEDED', output: '"made"' });
    expect(gaps).toHaveLength(1);
    await part.stop();
  });
});
