import { AwsError } from '../aws/aws-error.ts';
import type { RuleTarget } from './rule-target.ts';

/** The parts of the run-time that a rule can call. */
export interface EventTargets {
  /** Runs a GraphQL operation with IAM's rights; `apiArn` is the API's endpoint ARN. Rejects on GraphQL errors too. */
  readonly appsync: (apiArn: string, operation: string, variables: Record<string, unknown>) => Promise<void>;
  /** Starts an execution; `input` is JSON text. Rejects when a restart has to start it again. */
  readonly stepFunctions?: (stateMachineArn: string, input: string, signal: AbortSignal) => Promise<void>;
  /** Sends a message; also takes what couldn't be delivered. */
  readonly queue: (queueArn: string, body: string) => void;
}

/** Hands an input (JSON text) to a rule's target. Rejects when the target didn't take it. */
export async function sendToTarget(
  targets: EventTargets,
  { destination }: RuleTarget,
  input: string,
  signal: AbortSignal,
): Promise<void> {
  switch (destination.kind) {
    case 'appsync':
      return targets.appsync(destination.arn, destination.operation, toVariables(input));
    case 'states':
      return targets.stepFunctions?.(destination.arn, input, signal);
    case 'sqs':
      return targets.queue(destination.arn, input);
    default:
      return destination satisfies never;
  }
}

function toVariables(input: string): Record<string, unknown> {
  const variables: unknown = JSON.parse(input);
  if (typeof variables === 'object' && variables !== null && !Array.isArray(variables)) return { ...variables };
  throw new AwsError('ValidationException', 'The input of an AppSync target is a JSON object: its variables.');
}
