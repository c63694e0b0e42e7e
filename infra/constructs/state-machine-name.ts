import { ArnFormat, Stack } from 'aws-cdk-lib';
import type { Construct } from 'constructs';

/** What a workflow's state machine is called. */
export const stateMachineName = (workflow: string) => `boothpresso-${workflow}`;

/** The ARN that a workflow's state machine has, or will have: by its name, so that two may name each other. */
export function stateMachineArn(scope: Construct, workflow: string): string {
  return Stack.of(scope).formatArn({
    service: 'states',
    resource: 'stateMachine',
    resourceName: stateMachineName(workflow),
    arnFormat: ArnFormat.COLON_RESOURCE_NAME,
  });
}
