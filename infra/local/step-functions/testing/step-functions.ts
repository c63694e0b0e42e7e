import { DatabaseSync } from 'node:sqlite';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { createStepFunctions, type StepFunctions, type StepFunctionsParts } from '../index.ts';

type Machines = Readonly<Record<string, { readonly type: 'STANDARD' | 'EXPRESS'; readonly definition: object }>>;

const noDatabase = new DynamoDBClient({ region: 'us-east-1', endpoint: 'http://127.0.0.1:1' });

export const arnOf = (name: string): string => `arn:aws:states:us-east-1:000000000000:stateMachine:${name}`;

/** The whole part over a template with these machines; ids count up, errors of executions are kept in `errors`. */
export function open(
  machines: Machines,
  parts: Partial<StepFunctionsParts> = {},
): StepFunctions & { readonly errors: string[] } {
  const errors: string[] = [];
  let ids = 0;
  const resources = Object.entries(machines).map(([StateMachineName, { type, definition }]) => ({
    logicalId: `Machine${StateMachineName}`,
    type: 'AWS::StepFunctions::StateMachine',
    properties: { StateMachineName, StateMachineType: type, DefinitionString: JSON.stringify(definition) },
  }));
  const made = createStepFunctions({
    resources,
    dynamodb: noDatabase,
    invokeFunction: async (_arn, payload) => payload,
    journal: new DatabaseSync(':memory:'),
    clock: Date.now,
    newId: () => `id-${++ids}`,
    log: { info: () => {}, error: (line) => errors.push(line) },
    ...parts,
  });
  return { ...made, errors };
}

/** Calls an operation of the JSON API. */
export async function call(part: StepFunctions, operation: string, input: Record<string, unknown>) {
  const run = part.operations[operation];
  if (!run) throw new Error(`There is no operation ${operation}.`);
  return run(input);
}

/** A STANDARD or EXPRESS machine's definition; it starts at its first state. */
export const definition = (States: Record<string, unknown>, more: Record<string, unknown> = {}): object => ({
  QueryLanguage: 'JSONata',
  StartAt: Object.keys(States)[0],
  States,
  ...more,
});

export const INVOKE = 'arn:aws:states:::lambda:invoke';
