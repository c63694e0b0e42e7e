import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import type { Workflow as WorkflowDefinition } from '../workflows/parts/workflow.ts';
import { createLogGroup } from './log-group.ts';
import { toPascalCase } from './to-pascal-case.ts';
import { Workflow } from './workflow.ts';
import type { WorkflowResources } from './workflow-grants.ts';

/** Every workflow's state machine, by the workflow's name. */
export class Workflows extends Construct {
  readonly stateMachines: ReadonlyMap<string, StateMachine>;

  constructor(scope: Construct, id: string, definitions: readonly WorkflowDefinition[], resources: WorkflowResources) {
    super(scope, id);
    // The prefix keeps the log's resource policy, which AWS writes for each delivery, under its size limit.
    const logGroup = createLogGroup(this, 'Log', '/aws/vendedlogs/states/boothpresso');
    this.stateMachines = new Map(
      definitions.map((definition) => {
        const workflow = new Workflow(this, toPascalCase(definition.name), definition, { ...resources, logGroup });
        return [definition.name, workflow.stateMachine];
      }),
    );
  }

  /** @throws when there is no workflow of that name */
  get(name: string): StateMachine {
    const stateMachine = this.stateMachines.get(name);
    if (stateMachine === undefined) throw new Error(`There is no workflow called ${name}.`);
    return stateMachine;
  }
}
