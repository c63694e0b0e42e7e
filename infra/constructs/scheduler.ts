import { Stack } from 'aws-cdk-lib';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnScheduleGroup } from 'aws-cdk-lib/aws-scheduler';
import { Construct } from 'constructs';
import { stateMachineArn } from './state-machine-name.ts';

/** Where the times of polls are kept: a group of schedules that open and close them, and do nothing else. */
export class Scheduler extends Construct {
  readonly group: CfnScheduleGroup;
  readonly groupName = 'boothpresso';
  /** What a poll's schedule runs as. */
  readonly role: Role;
  readonly openPollArn: string;
  readonly closePollArn: string;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.group = new CfnScheduleGroup(this, 'Group', { name: this.groupName });
    this.openPollArn = stateMachineArn(this, 'open-poll');
    this.closePollArn = stateMachineArn(this, 'close-poll');
    this.role = this.createRole('Role', [this.openPollArn, this.closePollArn]);
  }

  /** A role that the schedules of the group alone may take, to start these state machines. */
  createRole(id: string, stateMachineArns: readonly string[]): Role {
    const role = new Role(this, id, {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: {
          StringEquals: { 'aws:SourceAccount': Stack.of(this).account, 'aws:SourceArn': this.#groupArn() },
        },
      }),
    });
    role.addToPolicy(new PolicyStatement({ actions: ['states:StartExecution'], resources: [...stateMachineArns] }));
    return role;
  }

  /** The schedules of polls: named by what they do, the rest a hash of the poll. */
  get pollScheduleArns(): string[] {
    return ['open-*', 'close-*'].map((name) =>
      Stack.of(this).formatArn({
        service: 'scheduler',
        resource: 'schedule',
        resourceName: `${this.groupName}/${name}`,
      }),
    );
  }

  #groupArn(): string {
    const resource = { service: 'scheduler', resource: 'schedule-group', resourceName: this.groupName };
    return Stack.of(this).formatArn(resource);
  }
}
