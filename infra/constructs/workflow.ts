import { Validations } from 'aws-cdk-lib';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Workflow as WorkflowDefinition } from '../workflows/parts/workflow.ts';
import { stateMachineName } from './state-machine-name.ts';
import { grantsOf, type WorkflowResources } from './workflow-grants.ts';

export interface WorkflowProps extends WorkflowResources {
  readonly logGroup: LogGroup;
}

const pollSchedules = ['open-*', 'close-*'].map((name) => ({
  id: `AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:scheduler:<AWS::Region>:<AWS::AccountId>:schedule/boothpresso/${name}]`,
  reason: 'The schedules of polls, as many as there are; the rest of a name is a hash of the poll.',
}));

/** One state machine with a role of its own, which may do what the definition says that it uses and nothing else. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, workflow: WorkflowDefinition, props: WorkflowProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const { statements, substitutions } = grantsOf(this, workflow, props);
    for (const statement of statements) role.addToPolicy(statement);
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: stateMachineName(workflow.name),
      stateMachineType: workflow.type === 'EXPRESS' ? StateMachineType.EXPRESS : StateMachineType.STANDARD,
      // The text stays as the workflow's file wrote it; CloudFormation puts the names in.
      definitionBody: DefinitionBody.fromString(JSON.stringify(workflow.definition)),
      definitionSubstitutions: { ...substitutions },
      role,
      // Without execution data: inputs carry tickets.
      logs: { destination: props.logGroup, level: LogLevel.ERROR, includeExecutionData: false },
    });
    Validations.of(this).acknowledge(
      {
        id: 'AwsSolutions-SF1',
        reason:
          'A line for every state of every vote would cost more than the votes, and would tell in which second each was cast. Failures are logged.',
      },
      {
        id: 'AwsSolutions-SF2',
        reason: 'A workflow talks to a table and little else; its history already says which state took how long.',
      },
      {
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: "Step Functions' log delivery knows no narrower resource. What the workflow works on is named.",
      },
      ...(workflow.uses.scheduler === undefined ? [] : pollSchedules),
    );
  }
}
