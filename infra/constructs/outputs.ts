import { CfnOutput, Stack } from 'aws-cdk-lib';
import { Construct } from 'constructs';
import type { Aggregator } from './aggregator.ts';
import type { CommandsApi } from './commands-api.ts';
import type { LiveApi } from './live-api.ts';
import type { StaffPool } from './staff-pool.ts';
import { toPascalCase } from './to-pascal-case.ts';
import type { WebHosting } from './web-hosting.ts';
import type { Workflows } from './workflows.ts';

export interface OutputsProps {
  readonly aggregator: Aggregator;
  readonly commandsApi: CommandsApi;
  readonly liveApi: LiveApi;
  readonly hosting: WebHosting;
  readonly staff: StaffPool;
  readonly workflows: Workflows;
}

/** What whoever deploys, and the web app, must know of the finished stack. */
export class Outputs extends Construct {
  constructor(scope: Construct, id: string, props: OutputsProps) {
    super(scope, id);
    const { aggregator, commandsApi, liveApi, hosting, staff, workflows } = props;
    const { apiKey, graphqlUrl } = liveApi.api;
    if (apiKey === undefined) throw new Error('The GraphQL API has no API key.');
    this.#output('ApiUrl', commandsApi.url);
    this.#output('GraphqlUrl', graphqlUrl);
    // Public by design: every page carries it, and it opens nothing but the public reads.
    this.#output('ApiKey', apiKey);
    this.#output('Region', Stack.of(this).region);
    this.#output('AmplifyAppId', hosting.appId);
    this.#output('WebUrl', hosting.url);
    this.#output('UserPoolId', staff.userPool.userPoolId);
    this.#output('UserPoolClientId', staff.client.userPoolClientId);
    for (const [name, { stateMachineArn }] of workflows.stateMachines) {
      this.#output(`${toPascalCase(name)}Arn`, stateMachineArn);
    }
    // What gives deadlines back the time that a laptop slept, or was off: its run-time knows it by this name.
    this.#output('StandstillWorkflowArn', workflows.get('postpone-orders').stateMachineArn);
    this.#output('RebuildPollFunction', aggregator.rebuildPoll.functionName);
    this.#output('GiveBackFunction', aggregator.giveBack.functionName);
  }

  #output(name: string, value: string): void {
    new CfnOutput(this, name, { value }).overrideLogicalId(name);
  }
}
