import type { DatabaseSync } from 'node:sqlite';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { AwsOperation, Clock, Log } from '../aws/types.ts';
import type { Resource } from '../template/resource.ts';
import { createExecutions, type SyncResult } from './executions.ts';
import { createEvaluator } from './expressions/evaluator.ts';
import { createIntegrations } from './integrations/index.ts';
import type { InvokeFunction } from './integrations/lambda.ts';
import { inPascalCase } from './integrations/pascal-case.ts';
import type { SdkOperations } from './integrations/sdk-service.ts';
import { createJournal } from './journal.ts';
import { describeExecution } from './operations/describe-execution.ts';
import { listExecutions } from './operations/list-executions.ts';
import { sendTaskFailure } from './operations/send-task-failure.ts';
import { sendTaskHeartbeat } from './operations/send-task-heartbeat.ts';
import { sendTaskSuccess } from './operations/send-task-success.ts';
import { startExecution } from './operations/start-execution.ts';
import { startSyncExecution } from './operations/start-sync-execution.ts';
import { watchStandstill } from './standstill.ts';
import { loadStateMachines } from './state-machines.ts';
import { createTaskTokens } from './task-tokens.ts';
import type { Time } from './timers.ts';

export { supports } from './supports.ts';

export interface StepFunctionsParts {
  readonly resources: readonly Resource[];
  readonly dynamodb: DynamoDBClient;
  readonly invokeFunction: InvokeFunction;
  /** What `aws-sdk` tasks may call beside DynamoDB. Step Functions' own are always there. */
  readonly services?: SdkOperations;
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
  /**
   * Gives time back that the machine slept or the process was down, in ms; at least once for every gap. It is done
   * before a STANDARD execution takes another step, a time-out among them.
   */
  readonly onStandstill?: (gapMs: number) => Promise<void>;
  /** 0 to 1, for `$random()` and the jitter of retries. */
  readonly random?: () => number;
}

export interface StepFunctions {
  /** Runs an EXPRESS machine to its end; throws `AwsError` as StartSyncExecution does when it can't start. */
  startSync(arn: string, inputJsonText: string, name?: string): Promise<SyncResult>;
  /**
   * Starts an execution for a rule or a schedule. Resolves when no restart can lose it any more; rejects with the
   * signal's reason when the caller is to start it again. Throws `AwsError` when it can't start.
   */
  deliver(arn: string, inputJsonText: string, signal: AbortSignal): Promise<void>;
  /** The operations of the JSON API, by name. Dates are epoch seconds. */
  readonly operations: Readonly<Record<string, AwsOperation>>;
  /** Goes on with the executions that a stop (or a crash) put aside. */
  resume(): Promise<void>;
  stop(): Promise<void>;
}

/** Step Functions for the template's state machines. Throws `UnsupportedTemplate` for a definition that it can't run. */
export function createStepFunctions(parts: StepFunctionsParts): StepFunctions {
  const {
    resources,
    dynamodb,
    invokeFunction,
    services,
    clock,
    newId,
    log,
    onStandstill,
    random = Math.random,
  } = parts;
  const journal = createJournal(parts.journal);
  const standstill = onStandstill && watchStandstill({ journal: parts.journal, clock, log, onStandstill });
  const time: Time = { clock, ...(standstill && { settled: standstill.settled }) };
  const tokens = createTaskTokens(journal, time, newId);
  const sfn = {
    StartExecution: inPascalCase(async (input) => startExecution(executions)(input)),
    SendTaskSuccess: inPascalCase(sendTaskSuccess(tokens)),
    SendTaskFailure: inPascalCase(sendTaskFailure(tokens)),
  };
  const machines = loadStateMachines(resources, {
    evaluator: createEvaluator({ clock, newId, random }),
    findIntegration: createIntegrations(dynamodb, invokeFunction, { sfn, ...services }),
  });
  const executions = createExecutions({ machines, journal, tokens, time, random, newId, log });
  return {
    startSync: async (arn, input, name) => executions.startSync(executions.machine(arn), input, name),
    deliver: async (arn, input, signal) => executions.deliver(executions.machine(arn), input, signal),
    operations: {
      StartSyncExecution: startSyncExecution(executions),
      StartExecution: startExecution(executions),
      DescribeExecution: describeExecution(journal),
      ListExecutions: listExecutions(executions, journal),
      SendTaskSuccess: sendTaskSuccess(tokens),
      SendTaskFailure: sendTaskFailure(tokens),
      SendTaskHeartbeat: sendTaskHeartbeat(tokens),
    },
    async resume() {
      await standstill?.begin();
      await executions.resume();
    },
    async stop() {
      standstill?.stop();
      await executions.stop();
    },
  };
}
