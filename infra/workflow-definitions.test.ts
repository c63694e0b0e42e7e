import validate from 'asl-validator';
import { expect, test } from 'vitest';
import { type Workflow, workflows } from './workflows/index.ts';

const names: Record<string, string> = {
  Transactions: 'Boothpresso-Transactions',
  Counts: 'Boothpresso-Counts',
  RecountLane: 'arn:aws:lambda:eu-west-1:111122223333:function:RecountLane',
  UserPool: 'eu-west-1_Example',
  Recount: 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-recount',
  ProcessOrder: 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-process-order',
  OpenPoll: 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-open-poll',
  ClosePoll: 'arn:aws:states:eu-west-1:111122223333:stateMachine:boothpresso-close-poll',
  ScheduleGroup: 'boothpresso',
  SchedulerRole: 'arn:aws:iam::111122223333:role/Scheduler',
  LiveApi: 'abcdefghijklmnopqrstuvwxyz',
  ApiKeyId: 'da2-abcdefghijklmnopqrstuvwxyz',
};

/** The names in a definition that its uses give. */
const namesOf = (uses: Workflow['uses']): readonly string[] => [
  ...(uses.transactions ? ['Transactions'] : []),
  ...(uses.counts ? ['Counts'] : []),
  ...(uses.functions ?? []),
  ...(uses.userPool ? ['UserPool'] : []),
  ...(uses.stateMachines ?? []),
  ...(uses.scheduler ? ['ScheduleGroup', 'SchedulerRole', 'OpenPoll', 'ClosePoll'] : []),
  ...(uses.liveApi ? ['LiveApi', 'ApiKeyId'] : []),
];

/** What an SDK integration calls a service → what IAM calls it. */
const prefixes: Readonly<Record<string, string>> = {
  dynamodb: 'dynamodb',
  cognitoidentityprovider: 'cognito-idp',
  sfn: 'states',
  scheduler: 'scheduler',
  appsync: 'appsync',
};

const transactWrites = {
  Put: 'PutItem',
  Update: 'UpdateItem',
  Delete: 'DeleteItem',
  ConditionCheck: 'ConditionCheckItem',
};

function resolved(definition: object): unknown {
  const text = JSON.stringify(definition).replace(/\$\{(\w+)\}/g, (whole, name: string) => names[name] ?? whole);
  return JSON.parse(text);
}

/** What the definition's tasks call, as IAM actions, read from its text: states nest in Maps. */
function actionsOf(definition: object): string[] {
  const text = JSON.stringify(definition);
  const calls = [...text.matchAll(/"Resource":"arn:aws:states:::(?:aws-sdk:)?(\w+):(\w+)(?:\.waitForTaskToken)?"/g)];
  return calls.flatMap(([, service, operation = '']) => {
    if (service === 'lambda') return ['lambda:InvokeFunction'];
    if (operation !== 'transactWriteItems')
      return [`${prefixes[service ?? '']}:${operation.charAt(0).toUpperCase()}${operation.slice(1)}`];
    return Object.entries(transactWrites).flatMap(([key, action]) =>
      text.includes(`"${key}":{`) || text.includes(`'${key}':`) ? [`dynamodb:${action}`] : [],
    );
  });
}

test.each(workflows)('$name is valid Amazon States Language', ({ definition }) => {
  const { isValid, errorsText } = validate(resolved(definition));
  expect(isValid ? '' : errorsText('\n')).toBe('');
});

test.each(workflows)('$name may do what it does, and nothing else', ({ definition, uses }) => {
  const allowed = [
    ...(uses.transactions ?? []),
    ...(uses.counts ?? []),
    ...(uses.functions === undefined ? [] : ['lambda:InvokeFunction']),
    ...(uses.userPool ?? []),
    ...(uses.stateMachines === undefined ? [] : ['states:StartExecution']),
    ...(uses.answersTasksOf === undefined ? [] : ['states:SendTaskSuccess']),
    ...(uses.scheduler ?? []),
    ...(uses.liveApi ?? []),
  ];
  expect([...new Set(allowed)].sort()).toEqual([...new Set(actionsOf(definition))].sort());
});

test.each(workflows)('$name names what it uses, and nothing else', ({ definition, uses }) => {
  const named = [...JSON.stringify(definition).matchAll(/\$\{(\w+)\}/g)].map(([, name]) => name);
  expect([...new Set(named)].sort()).toEqual([...namesOf(uses)].sort());
});
