import { randomUUID } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { createTables, startDynamoDb } from '../../local/dynamodb/index.ts';
import { createScheduler } from '../../local/scheduler/index.ts';
import { updateApiKey } from '../../local/appsync/update-api-key.ts';
import { createStepFunctions } from '../../local/step-functions/index.ts';
import { workflows } from '../index.ts';
import { createUserDirectory } from './user-directory.ts';
const arn = (n: string) => `arn:aws:states:us-east-1:000000000000:stateMachine:boothpresso-${n}`;
const substitutions = { Transactions: 'Transactions', Counts: 'Counts', RecountLane: 'RecountLane', UserPool: 'us-east-1_Test', Recount: arn('recount'), OpenPoll: arn('open-poll'), ClosePoll: arn('close-poll'), ScheduleGroup: 'boothpresso', SchedulerRole: 'arn:aws:iam::000000000000:role/Scheduler', LiveApi: 'live', ApiKeyId: 'Key' };
const table = (name: string) => ({ logicalId: name, type: 'AWS::DynamoDB::Table', properties: { KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }, { AttributeName: 'sk', KeyType: 'RANGE' }], AttributeDefinitions: ['pk','sk'].map((AttributeName) => ({ AttributeName, AttributeType: 'S' })), BillingMode: 'PAY_PER_REQUEST' } });
const dynamo = await startDynamoDb({ dataDir: mkdtempSync('/tmp/probe-'), credentials: { accessKeyId: 'TEST', secretAccessKey: 'test' }, memory: true });
const resources = [table('Transactions'), table('Counts'), { logicalId: 'G', type: 'AWS::Scheduler::ScheduleGroup', properties: { Name: 'boothpresso' } },
 { logicalId: 'Api', type: 'AWS::AppSync::GraphQLApi', properties: { Name: 'live' } }, { logicalId: 'Key', type: 'AWS::AppSync::ApiKey', properties: {} },
 ...workflows.map(({ name, type, definition }) => ({ logicalId: name, type: 'AWS::StepFunctions::StateMachine', properties: { StateMachineName: `boothpresso-${name}`, StateMachineType: type, DefinitionString: JSON.stringify(definition), DefinitionSubstitutions: substitutions } }))];
await createTables(resources, dynamo.client);
const journal = new DatabaseSync(':memory:');
const log = console;
const scheduler = createScheduler({ resources, journal, clock: Date.now, newId: randomUUID, log: { info: console.log, error: console.error }, targets: { queue: () => {}, startExecution: (a, i, s) => { console.log('FIRE', new Date().toISOString(), a, i); return sf.deliver(a, i, s); } } });
const sf = createStepFunctions({ resources, dynamodb: dynamo.client, invokeFunction: async () => ({}), services: { scheduler: scheduler.operations, appsync: { UpdateApiKey: updateApiKey(resources, Date.now) }, cognitoidentityprovider: createUserDirectory('us-east-1_Test').operations }, journal, clock: Date.now, newId: randomUUID, log: { info: console.log, error: console.error } });
scheduler.start();
const caller = { username: 'organiser', groups: 'admin,demo:organiser' };
const run = async (n: string, i: object) => { const r = await sf.startSync(arn(n), JSON.stringify({ requestId: 'r', authorization: '', caller, body: {}, ...i })); console.log(n, JSON.stringify(r).slice(0, 400)); };
console.log('renew'); await run('renew-api-key', {});
const at = (s: number) => new Date(Math.ceil(Date.now() / 1000) * 1000 + s * 1000).toISOString();
await dynamo.client.send(new PutItemCommand({ TableName: 'Transactions', Item: marshall({ pk: 'BOOTH#demo', sk: 'BOOTH', entity: 'BOOTH', boothId: 'demo', name: { en: 'Demo' }, entry: 'OPEN', screen: { view: 'POLL', languages: ['en'] }, version: 1 }) }));
await run('put-poll', { boothId: 'demo', pollId: 'best', body: { title: { en: 'Best?' }, options: ['a', 'b'].map((optionId) => ({ optionId, label: { en: optionId } })), minChoices: 1, maxChoices: 1, allowChange: true, results: 'ALWAYS', opensAt: at(3), closesAt: at(6) } });
await sf.deliver(arn('schedule-poll'), JSON.stringify({ boothId: 'demo', payload: JSON.stringify({ pollId: 'best' }) }), new AbortController().signal);
const status = async () => { const { Items = [] } = await dynamo.client.send(new ScanCommand({ TableName: 'Transactions' })); console.log(new Date().toISOString(), Items.map((i) => unmarshall(i)).filter((i) => i.entity === 'POLL').map((i) => [i.status, i.opensAt, i.closesAt, i.version])); };
console.log(journal.prepare('select name, dueAt, settings from schedules').all());
for (let i = 0; i < 9; i++) { await status(); await new Promise((r) => setTimeout(r, 1000)); }
console.log(journal.prepare('select name, dueAt from schedules').all());
await scheduler.stop(); await sf.stop(); await dynamo.stop();
