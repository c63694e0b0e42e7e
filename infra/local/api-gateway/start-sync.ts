import { AwsError } from '../aws/aws-error.ts';
import type { IntegrationResult } from './integration-result.ts';

/** StartSyncExecution's response. */
export type StartSyncResult = object;
/** Runs a workflow to its end; an error of the API's own is an `AwsError`. */
export type StartSync = (stateMachineArn: string, input: string) => Promise<StartSyncResult>;

const errorResult = (name: string, message: string, status: number): IntegrationResult => ({
  status,
  body: JSON.stringify({ __type: name, message }),
});

function readRequest(body: string): { stateMachineArn: string; input: string } | undefined {
  try {
    const { stateMachineArn, input = '{}' } = JSON.parse(body) as Record<string, unknown>;
    return typeof stateMachineArn === 'string' && typeof input === 'string' ? { stateMachineArn, input } : undefined;
  } catch {
    return undefined;
  }
}

// The API's times are seconds.
const jsonOf = (result: StartSyncResult): string =>
  JSON.stringify(
    Object.fromEntries(
      Object.entries(result).map(([key, value]) => [key, value instanceof Date ? value.getTime() / 1000 : value]),
    ),
  );

/** The integration `states:action/StartSyncExecution`: `body` is what the request template made. */
export async function runStartSync(body: string, startSync: StartSync): Promise<IntegrationResult> {
  const request = readRequest(body);
  if (request === undefined) {
    return errorResult('com.amazon.coral.service#SerializationException', 'The request is not valid JSON.', 400);
  }
  try {
    return { status: 200, body: jsonOf(await startSync(request.stateMachineArn, request.input)) };
  } catch (error) {
    if (error instanceof AwsError) return errorResult(error.name, error.message, error.statusCode);
    throw error;
  }
}
