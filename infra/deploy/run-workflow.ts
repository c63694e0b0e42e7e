import { type SFNClient, StartSyncExecutionCommand } from '@aws-sdk/client-sfn';
import * as v from 'valibot';
import { toPascalCase } from '../constructs/to-pascal-case.ts';
import type { StackOutputs } from './stack-outputs.ts';

const answer = v.object({ statusCode: v.number(), body: v.string() });

/**
 * Runs one of the operator's workflows, by its short name.
 * @throws when it fails, with the error and the cause that it gave
 */
export async function runWorkflow(
  sfn: SFNClient,
  outputs: StackOutputs,
  name: string,
  input: Record<string, unknown>,
): Promise<v.InferOutput<typeof answer>> {
  const stateMachineArn = outputs[`${toPascalCase(name)}Arn`];
  if (stateMachineArn === undefined) throw new Error(`The stack has no workflow called ${name}.`);
  const { status, output, error, cause } = await sfn.send(
    new StartSyncExecutionCommand({ stateMachineArn, input: JSON.stringify(input) }),
  );
  if (status !== 'SUCCEEDED' || output === undefined) {
    throw new Error(`${name} ended with ${status}: ${error ?? 'no error'}, ${cause ?? 'no cause'}`);
  }
  return v.parse(answer, JSON.parse(output));
}
