import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type AttributeValue, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { createTables, startDynamoDb } from '../../local/dynamodb/index.ts';
import { createStepFunctions } from '../../local/step-functions/index.ts';
import { workflows } from '../index.ts';
import { createApiKeys, createSchedules } from './aws-services.ts';
import { holdWrites } from './hold-writes.ts';
import { createUserDirectory } from './user-directory.ts';

const arn = (name: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:boothpresso-${name}`;

const substitutions = {
  Transactions: 'Transactions',
  Counts: 'Counts',
  RecountLane: 'RecountLane',
  UserPool: 'us-east-1_Test',
  Recount: arn('recount'),
  ProcessOrder: arn('process-order'),
  OpenPoll: arn('open-poll'),
  ClosePoll: arn('close-poll'),
  ScheduleGroup: 'boothpresso',
  SchedulerRole: 'arn:aws:iam::000000000000:role/Scheduler',
  LiveApi: 'live-api',
  ApiKeyId: 'da2-key',
};

const table = (name: string, attributes: string[], index: object) => ({
  logicalId: name,
  type: 'AWS::DynamoDB::Table',
  properties: {
    KeySchema: [
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ],
    AttributeDefinitions: attributes.map((AttributeName) => ({ AttributeName, AttributeType: 'S' })),
    BillingMode: 'PAY_PER_REQUEST',
    ...index,
  },
});

export interface Answer {
  readonly error?: string;
  readonly statusCode?: number;
  readonly body: Record<string, unknown>;
}

/** The workflows as they are, on DynamoDB Local, with a lane counter that the test may set and a clock it may hold. */
export async function startWorkflows() {
  const dataDir = mkdtempSync(join(tmpdir(), 'workflows-'));
  const dynamo = await startDynamoDb({
    dataDir,
    credentials: { accessKeyId: 'TEST', secretAccessKey: 'test' },
    memory: true,
  });
  const { client } = dynamo;
  const resources = [
    table('Transactions', ['pk', 'sk', 'at'], {
      LocalSecondaryIndexes: [
        {
          IndexName: 'byTime',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
          Projection: { ProjectionType: 'ALL' },
        },
      ],
    }),
    table('Counts', ['pk', 'sk'], {}),
    ...workflows.map(({ name, type, definition }) => ({
      logicalId: name,
      type: 'AWS::StepFunctions::StateMachine',
      properties: {
        StateMachineName: `boothpresso-${name}`,
        StateMachineType: type,
        DefinitionString: JSON.stringify(definition),
        DefinitionSubstitutions: substitutions,
      },
    })),
  ];
  await createTables(resources, client);
  const time: { heldAt?: number | undefined } = {};
  const staff = createUserDirectory(substitutions.UserPool);
  staff.add('organiser', 'admin');
  const scheduler = createSchedules(substitutions.ScheduleGroup);
  const apiKeys = createApiKeys();
  const lanes = { count: (_input: unknown): unknown => ({}) };
  const machines = createStepFunctions({
    resources,
    dynamodb: client,
    invokeFunction: async (_name, payload) => lanes.count(payload),
    services: {
      cognitoidentityprovider: staff.operations,
      scheduler: scheduler.operations,
      appsync: apiKeys.operations,
    },
    journal: new DatabaseSync(':memory:'),
    clock: () => time.heldAt ?? Date.now(),
    newId: randomUUID,
    // Who steps aside for a random time would wait for ever on a clock that stands still.
    random: () => (time.heldAt === undefined ? Math.random() : 0),
    log: { info: () => undefined, error: console.error },
  });

  /**
   * What the gateway would see: the answer's body, or the typed error with the rest of its body. Without a `caller` of
   * its own the input is the organiser's, who is an admin too.
   */
  async function run(name: string, input: Record<string, unknown>): Promise<Answer> {
    const result = await machines.startSync(
      arn(name),
      JSON.stringify({ authorization: '', requestId: 'r', body: {}, caller: callerOf(input.boothId), ...input }),
    );
    if (result.status === 'TIMED_OUT') return { error: 'States.Timeout', body: {} };
    if (result.status === 'FAILED') return { error: result.error, body: parse(result.cause) };
    const { statusCode, body } = JSON.parse(result.output) as { statusCode: number; body: string };
    return { statusCode, body: parse(body) };
  }

  return {
    run,
    lanes,
    /** The user pool, in which `organiser` is an admin. */
    staff,
    schedules: scheduler.schedules,
    schedulerHooks: scheduler.hooks,
    renewals: apiKeys.renewals,
    /** The clock stands still (epoch ms) while `heldAt` is set: nothing may wait meanwhile. */
    time,
    /** One of Step Functions' own operations. */
    call: async (operation: string, input: Record<string, unknown>) => {
      const run = machines.operations[operation];
      if (!run) throw new Error(`no operation ${operation}`);
      return run(input);
    },
    arn,
    /** Holds the next UpdateItem of a workflow until it is let go. */
    holdWrite: holdWrites(client),
    put: (item: Record<string, AttributeValue>) =>
      client.send(new PutItemCommand({ TableName: 'Transactions', Item: item })),
    items: async (entity: string, from: 'Transactions' | 'Counts' = 'Transactions') => {
      const { Items = [] } = await client.send(new ScanCommand({ TableName: from, ConsistentRead: true }));
      return Items.map((item) => unmarshall(item)).filter((item) => item.entity === entity);
    },
    stop: async () => {
      await machines.stop();
      await dynamo.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

const callerOf = (boothId: unknown) => ({ username: 'organiser', groups: `admin,${String(boothId)}:organiser` });

const parse = (text: string | undefined): Record<string, unknown> => {
  try {
    return JSON.parse(text || '{}') as Record<string, unknown>;
  } catch {
    return { message: text };
  }
};

export const newTicket = () =>
  Buffer.from(randomUUID() + randomUUID())
    .toString('base64url')
    .slice(0, 43);
export const bearer = (ticket: string) => `Bearer ${ticket}`;

export const boothDefinition = {
  name: { en: 'Demo' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: 'best', languages: ['en'] },
};
export const pollDefinition = {
  title: { en: 'Best?', ja: '一番は？' },
  options: ['a', 'b', 'c'].map((optionId) => ({ optionId, label: { en: optionId } })),
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
};
