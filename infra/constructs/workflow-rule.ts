import { CfnRule, type EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { allowDeadLetters } from './rule-dead-letters.ts';

export interface WorkflowRuleProps {
  readonly bus: EventBus;
  readonly deadLetters: Queue;
  /** As an event pattern has them: names, or matchers such as `{ prefix: 'Poll.' }`. */
  readonly detailTypes: readonly (string | { readonly prefix: string })[];
  readonly targetId: string;
  readonly workflow: StateMachine;
}

/** Runs a workflow for each event of some kinds, whoever may see it. It gets `{boothId, payload}`. */
export class WorkflowRule extends Construct {
  constructor(scope: Construct, id: string, { bus, deadLetters, detailTypes, targetId, workflow }: WorkflowRuleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [workflow.stateMachineArn] }),
    );
    const rule = new CfnRule(this, 'Rule', {
      eventBusName: bus.eventBusName,
      eventPattern: { source: ['boothpresso'], 'detail-type': detailTypes },
      state: 'ENABLED',
      targets: [
        {
          id: targetId,
          arn: workflow.stateMachineArn,
          roleArn: role.roleArn,
          inputTransformer: {
            inputPathsMap: { boothId: '$.detail.boothId', at: '$.detail.at', payload: '$.detail.payload' },
            // EventBridge puts the quotes: all are texts, the payload one of JSON.
            inputTemplate: '{"boothId": <boothId>, "at": <at>, "payload": <payload>}',
          },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      ],
    });
    allowDeadLetters(rule, deadLetters);
  }
}
