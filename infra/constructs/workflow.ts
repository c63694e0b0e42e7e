import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { LogGroup } from 'aws-cdk-lib/aws-logs';
import { DefinitionBody, LogLevel, StateMachine, StateMachineType } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Workflow as WorkflowDefinition } from '../workflows/parts/workflow.ts';

/** What a definition may name: `${Transactions}`, `${Counts}`, `${RecountLane}`. */
export interface WorkflowResources {
  readonly transactions: Table;
  readonly counts: Table;
  readonly recountLane: IFunction;
  readonly logGroup: LogGroup;
}

/** One state machine with a role of its own, which may do what the definition says that it uses and nothing else. */
export class Workflow extends Construct {
  readonly stateMachine: StateMachine;

  constructor(scope: Construct, id: string, workflow: WorkflowDefinition, resources: WorkflowResources) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('states.amazonaws.com') });
    const { transactions = [], counts = [], functions = [] } = workflow.uses;
    allowOnTable(role, resources.transactions, transactions, ['index/byTime']);
    allowOnTable(role, resources.counts, counts, []);
    if (functions.includes('RecountLane')) {
      role.addToPolicy(
        new PolicyStatement({ actions: ['lambda:InvokeFunction'], resources: [resources.recountLane.functionArn] }),
      );
    }
    this.stateMachine = new StateMachine(this, 'StateMachine', {
      stateMachineName: `boothpresso-${workflow.name}`,
      stateMachineType: workflow.type === 'EXPRESS' ? StateMachineType.EXPRESS : StateMachineType.STANDARD,
      // The text stays as the workflow's file wrote it; CloudFormation puts the names in.
      definitionBody: DefinitionBody.fromString(JSON.stringify(workflow.definition)),
      definitionSubstitutions: substitutions(workflow, resources),
      role,
      // Without execution data: inputs carry tickets.
      logs: { destination: resources.logGroup, level: LogLevel.ERROR, includeExecutionData: false },
    });
  }
}

function substitutions(workflow: WorkflowDefinition, resources: WorkflowResources): Record<string, string> {
  const { transactions, counts, functions } = workflow.uses;
  return {
    ...(transactions !== undefined && { Transactions: resources.transactions.tableName }),
    ...(counts !== undefined && { Counts: resources.counts.tableName }),
    ...(functions?.includes('RecountLane') && { RecountLane: resources.recountLane.functionArn }),
  };
}

function allowOnTable(role: Role, table: Table, actions: readonly string[], indexes: readonly string[]): void {
  if (actions.length === 0) return;
  role.addToPolicy(new PolicyStatement({ actions: [...actions], resources: [table.tableArn] }));
  // Only a query reads an index.
  if (actions.includes('dynamodb:Query') && indexes.length > 0) {
    const resources = indexes.map((index) => `${table.tableArn}/${index}`);
    role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }));
  }
}
