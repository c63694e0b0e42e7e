import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import type { Workflow } from '../workflows/parts/workflow.ts';
import type { LiveApi } from './live-api.ts';
import type { Scheduler } from './scheduler.ts';
import { stateMachineArn } from './state-machine-name.ts';

/** What workflows work on. */
export interface WorkflowResources {
  readonly transactions: Table;
  readonly counts: Table;
  readonly recountLane: IFunction;
  readonly userPool: IUserPool;
  readonly scheduler: Scheduler;
  readonly liveApi: LiveApi;
}

/** What one use of a workflow gives it: leave to act, and the names of what it acts on. */
interface Grant {
  readonly statements: readonly PolicyStatement[];
  readonly substitutions: Readonly<Record<string, string>>;
}

const nothing: Grant = { statements: [], substitutions: {} };

const allow = (actions: readonly string[], resources: readonly string[]) =>
  new PolicyStatement({ actions: [...actions], resources: [...resources] });

/** Everything that the workflow says that it uses, and nothing else. */
export function grantsOf(scope: Construct, { uses, definition }: Workflow, resources: WorkflowResources): Grant {
  const text = JSON.stringify(definition);
  const grants = [
    onTable('Transactions', resources.transactions, uses.transactions, text),
    onTable('Counts', resources.counts, uses.counts, text),
    onFunction(resources.recountLane, uses.functions),
    onUserPool(resources.userPool, uses.userPool),
    ...(uses.stateMachines ?? []).map((name) => toStart(scope, name)),
    ...(uses.answersTasksOf ?? []).map((name) => toAnswerTasksOf(scope, name)),
    onScheduler(resources.scheduler, uses.scheduler),
    onApiKey(resources.liveApi, uses.liveApi),
  ];
  return {
    statements: grants.flatMap(({ statements }) => statements),
    substitutions: Object.assign({}, ...grants.map(({ substitutions }) => substitutions)),
  };
}

function onTable(name: string, table: Table, actions: readonly string[] | undefined, definition: string): Grant {
  if (actions === undefined || actions.length === 0) return nothing;
  // An index is reached by the queries that name it, be their arguments JSON or one expression.
  const named = definition.matchAll(/(["'])IndexName\1: ?(["'])(?<index>\w+)\2/g);
  const indexes = [...new Set([...named].map(({ groups }) => groups?.index))];
  return {
    statements: [
      allow(actions, [table.tableArn]),
      ...(actions.includes('dynamodb:Query') && indexes.length > 0
        ? [
            allow(
              ['dynamodb:Query'],
              indexes.map((index) => `${table.tableArn}/index/${index}`),
            ),
          ]
        : []),
    ],
    substitutions: { [name]: table.tableName },
  };
}

function onFunction(recountLane: IFunction, functions: Workflow['uses']['functions']): Grant {
  if (!functions?.includes('RecountLane')) return nothing;
  const { functionArn } = recountLane;
  return { statements: [allow(['lambda:InvokeFunction'], [functionArn])], substitutions: { RecountLane: functionArn } };
}

function onUserPool(userPool: IUserPool, actions: readonly string[] | undefined): Grant {
  if (actions === undefined) return nothing;
  return {
    statements: [allow(actions, [userPool.userPoolArn])],
    substitutions: { UserPool: userPool.userPoolId },
  };
}

/** The workflows that others start, by the names that definitions have for them. */
const started = { Recount: 'recount', ProcessOrder: 'process-order' } as const;

function toStart(scope: Construct, name: keyof typeof started): Grant {
  const arn = stateMachineArn(scope, started[name]);
  return { statements: [allow(['states:StartExecution'], [arn])], substitutions: { [name]: arn } };
}

/** A token names its task by itself; AWS looks whether the caller may answer those of the task's state machine. */
function toAnswerTasksOf(scope: Construct, name: keyof typeof started): Grant {
  return {
    statements: [allow(['states:SendTaskSuccess'], [stateMachineArn(scope, started[name])])],
    substitutions: {},
  };
}

function onScheduler(scheduler: Scheduler, actions: readonly string[] | undefined): Grant {
  if (actions === undefined) return nothing;
  const { roleArn } = scheduler.role;
  const passRole = new PolicyStatement({
    actions: ['iam:PassRole'],
    resources: [roleArn],
    conditions: { StringEquals: { 'iam:PassedToService': 'scheduler.amazonaws.com' } },
  });
  return {
    statements: [allow(actions, scheduler.pollScheduleArns), passRole],
    substitutions: {
      ScheduleGroup: scheduler.groupName,
      SchedulerRole: roleArn,
      OpenPoll: scheduler.openPollArn,
      ClosePoll: scheduler.closePollArn,
    },
  };
}

function onApiKey(liveApi: LiveApi, actions: readonly string[] | undefined): Grant {
  if (actions === undefined) return nothing;
  // As AppSync itself names a key when it refuses: by the path of its API.
  const arn = Stack.of(liveApi).formatArn({
    service: 'appsync',
    resource: `/v1/apis/${liveApi.api.apiId}/apikeys/${liveApi.apiKeyId}`,
    arnFormat: ArnFormat.NO_RESOURCE_NAME,
  });
  return {
    statements: [allow(actions, [arn])],
    substitutions: { LiveApi: liveApi.api.apiId, ApiKeyId: liveApi.apiKeyId },
  };
}
