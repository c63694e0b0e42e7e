import { existsSync, readFileSync } from 'node:fs';
import { isAbsolute, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import {
  DescribeExecutionCommand,
  SFNClient,
  StartExecutionCommand,
  StartSyncExecutionCommand,
} from '@aws-sdk/client-sfn';

const root = join(fileURLToPath(import.meta.url), '../../..');

/** A sentence for the operator; printed without a stack. `code` is the contract's, where a workflow refused. */
export class OperatorProblem extends Error {
  readonly code: string | undefined;

  constructor(message: string, code?: string) {
    super(message);
    this.code = code;
  }
}

export interface Answer {
  readonly statusCode: number;
  readonly body: unknown;
}

/** What an organiser's command needs: the workflows and functions, called under the operator's own identity. */
export interface Operator {
  /**
   * Runs a synchronous workflow as an organiser of the input's booth.
   * @throws OperatorProblem with the workflow's own sentence when it refuses
   */
  run(workflow: string, input: Record<string, unknown>): Promise<Answer>;
  /** Runs a long workflow and waits for its end. */
  runLong(workflow: string, input: Record<string, unknown>): Promise<unknown>;
  invoke(functionName: string, payload: Record<string, unknown>): Promise<unknown>;
}

interface Place {
  readonly clients: { readonly sfn: SFNClient; readonly lambda: LambdaClient };
  readonly arnOf: (workflow: string) => string;
  readonly functionOf: (name: string) => string;
}

/**
 * The booth on this laptop, or with `aws` the deployed one. The keys are those of the data folder, or AWS's own: whoever
 * has them may do what every organiser may. `as` is the name under which it is done.
 */
export function connectOperator(aws: boolean, env: NodeJS.ProcessEnv, as: string): Operator {
  const place = aws ? onAws() : onLaptop(env);
  const { sfn, lambda } = place.clients;
  return {
    async run(workflow, input) {
      const caller = { username: as, groups: `admin,${String(input.boothId)}:organiser` };
      const { status, output, error, cause } = await sfn.send(
        new StartSyncExecutionCommand({
          stateMachineArn: place.arnOf(workflow),
          input: JSON.stringify({ ...input, caller }),
        }),
      );
      if (status !== 'SUCCEEDED') throw new OperatorProblem(sentenceOf(error ?? status ?? '', cause), error);
      const { statusCode, body } = JSON.parse(output ?? '{}') as { statusCode: number; body: string };
      return { statusCode, body: body ? JSON.parse(body) : undefined };
    },
    async runLong(workflow, input) {
      const { executionArn } = await sfn.send(
        new StartExecutionCommand({ stateMachineArn: place.arnOf(workflow), input: JSON.stringify(input) }),
      );
      for (;;) {
        const { status, output, error, cause } = await sfn.send(new DescribeExecutionCommand({ executionArn }));
        if (status === 'SUCCEEDED') return JSON.parse(output ?? 'null');
        if (status !== 'RUNNING') throw new OperatorProblem(sentenceOf(error ?? status ?? '', cause));
        await new Promise((resolve) => setTimeout(resolve, 300));
      }
    },
    async invoke(functionName, payload) {
      const { Payload, FunctionError } = await lambda.send(
        new InvokeCommand({ FunctionName: place.functionOf(functionName), Payload: JSON.stringify(payload) }),
      );
      const result: unknown = JSON.parse(Payload ? Buffer.from(Payload).toString() : 'null');
      if (FunctionError) throw new OperatorProblem((result as { errorMessage?: string }).errorMessage ?? FunctionError);
      return result;
    },
  };
}

function sentenceOf(error: string, cause = ''): string {
  try {
    const { message, details } = JSON.parse(cause) as { message: string; details?: unknown };
    return `${error}: ${message}${details ? ` (${JSON.stringify(details)})` : ''}`;
  } catch {
    return `${error}: ${cause}`;
  }
}

function readJson(path: string, problem: string): Record<string, unknown> {
  if (!existsSync(path)) throw new OperatorProblem(problem);
  return JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>;
}

function onLaptop(env: NodeJS.ProcessEnv): Place {
  const named = env.BOOTHPRESSO_DATA || '.boothpresso';
  const folder = isAbsolute(named) ? named : join(root, named);
  const absent = `No booth is running on ${folder}. Start it with npm start, or name its folder in BOOTHPRESSO_DATA.`;
  const { port, outputs } = readJson(join(folder, 'running.json'), absent);
  const { accessKeyId, secretAccessKey } = readJson(join(folder, 'keys.json'), absent);
  return placeOf(outputs as Record<string, string>, {
    endpoint: `http://127.0.0.1:${String(port)}`,
    credentials: { accessKeyId: String(accessKeyId), secretAccessKey: String(secretAccessKey) },
    // StartSyncExecution would put "sync-" before the address.
    disableHostPrefix: true,
  });
}

function onAws(): Place {
  const stacks = readJson(
    join(root, 'cdk-outputs.json'),
    'Nothing is deployed from here yet: run npm run deploy first.',
  );
  return placeOf(Object.values(stacks)[0] as Record<string, string>, {});
}

function placeOf(outputs: Readonly<Record<string, string>>, settings: object): Place {
  const output = (name: string) => {
    const value = outputs[name];
    if (!value) throw new OperatorProblem(`The booth has no output ${name}. Is it of an older version?`);
    return value;
  };
  const region = output('Region');
  return {
    clients: { sfn: new SFNClient({ region, ...settings }), lambda: new LambdaClient({ region, ...settings }) },
    arnOf: (workflow) => output(`${pascal(workflow)}Arn`),
    functionOf: (name) => output(`${pascal(name)}Function`),
  };
}

const pascal = (name: string) => name.replace(/(^|-)([a-z])/g, (_all, _dash, letter: string) => letter.toUpperCase());
