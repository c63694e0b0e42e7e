import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { Scheduler } from './scheduler.ts';

export interface ApiKeyRenewalProps {
  readonly scheduler: Scheduler;
  readonly renewApiKey: StateMachine;
}

/** AppSync's API keys end after a year at the latest. The key stays the same, so open pages notice nothing. */
export class ApiKeyRenewal extends Construct {
  constructor(scope: Construct, id: string, { scheduler, renewApiKey }: ApiKeyRenewalProps) {
    super(scope, id);
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters').queue;
    const role = scheduler.createRole('RenewalRole', [renewApiKey.stateMachineArn]);
    deadLetters.grantSendMessages(role);
    const schedule = new CfnSchedule(this, 'Schedule', {
      name: 'renew-api-key',
      groupName: scheduler.groupName,
      scheduleExpression: 'rate(30 days)',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: renewApiKey.stateMachineArn,
        roleArn: role.roleArn,
        input: '{}',
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
    schedule.addResourceDependency(scheduler.group);
    // The service tries the role when it makes the schedule.
    schedule.node.addDependency(role);
  }
}
