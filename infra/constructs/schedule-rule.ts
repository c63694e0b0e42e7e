import { CfnRule, type EventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { allowDeadLetters } from './rule-dead-letters.ts';

export interface ScheduleRuleProps {
  readonly bus: EventBus;
  readonly deadLetters: Queue;
  readonly schedulePoll: StateMachine;
}

/** Every change of a poll, drafts too, sets the times at which it opens and closes. */
export class ScheduleRule extends Construct {
  constructor(scope: Construct, id: string, { bus, deadLetters, schedulePoll }: ScheduleRuleProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({ actions: ['states:StartExecution'], resources: [schedulePoll.stateMachineArn] }),
    );
    const rule = new CfnRule(this, 'Rule', {
      eventBusName: bus.eventBusName,
      eventPattern: { source: ['boothpresso'], 'detail-type': [{ prefix: 'Poll.' }] },
      state: 'ENABLED',
      targets: [
        {
          id: 'schedulePoll',
          arn: schedulePoll.stateMachineArn,
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
