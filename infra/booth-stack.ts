import { readFileSync } from 'node:fs';
import { DefaultStackSynthesizer, type IStackSynthesizer, Stack } from 'aws-cdk-lib';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Construct } from 'constructs';
import type { ResolverDefinition } from '../amplify/resolvers/index.ts';
import { Aggregator } from './constructs/aggregator.ts';
import { Announcements } from './constructs/announcements.ts';
import { ApiKeyRenewal } from './constructs/api-key-renewal.ts';
import { CommandsApi } from './constructs/commands-api.ts';
import { CountsTable } from './constructs/counts-table.ts';
import { Firewall } from './constructs/firewall.ts';
import { LiveApi } from './constructs/live-api.ts';
import { Outputs } from './constructs/outputs.ts';
import { Scheduler } from './constructs/scheduler.ts';
import { SelectionSets } from './constructs/selection-set.ts';
import { StaffPool } from './constructs/staff-pool.ts';
import { TransactionsTable } from './constructs/transactions-table.ts';
import { WebHosting } from './constructs/web-hosting.ts';
import { Workflows } from './constructs/workflows.ts';
import type { Workflow } from './workflows/parts/workflow.ts';

export interface BoothStackProps {
  readonly workflows: readonly Workflow[];
  /** The path of the GraphQL schema. */
  readonly schema: string;
  readonly resolvers: readonly ResolverDefinition[];
  readonly bundleResolver: (file: string) => string;
  /** The folder of a function's bundle, by the function's name. */
  readonly bundleOf: (name: string) => string;
  readonly now: Date;
}

/** The whole of Boothpresso: one construct for each part of the drawing. */
export class BoothStack extends Stack {
  constructor(scope: Construct, id: string, props: BoothStackProps) {
    super(scope, id, {
      description: 'Boothpresso: a booth with polls, a live screen and a coffee bar',
      // CloudFormation takes a template of 1 MB, blanks counted.
      suppressTemplateIndentation: true,
      // The CLI checks the bootstrap version itself; without the rule the template has no parameters.
      synthesizer: new DefaultStackSynthesizer({ generateBootstrapVersionRule: false }) as IStackSynthesizer,
    });
    const transactions = new TransactionsTable(this, 'Transactions');
    const counts = new CountsTable(this, 'Counts').table;
    const { table, streamArn } = transactions;
    const staff = new StaffPool(this, 'Staff');
    const userPool = staff.userPool as IUserPool;

    const liveApi = new LiveApi(this, 'Live', { ...props, transactions: table, counts, userPool });
    const aggregator = new Aggregator(this, 'Aggregator', { transactions, counts, liveApi, bundleOf: props.bundleOf });
    const scheduler = new Scheduler(this, 'Scheduler');
    const workflows = new Workflows(this, 'Workflows', props.workflows, {
      transactions: table,
      counts,
      recountLane: aggregator.recountLane,
      userPool,
      scheduler,
      liveApi,
    });
    const commandsApi = new CommandsApi(this, 'Commands', { workflows, userPool });
    const selections = new SelectionSets(readFileSync(props.schema, 'utf8'));
    new Firewall(this, 'Firewall', { Commands: commandsApi.stageArn, Live: liveApi.api.arn });
    new Announcements(this, 'Announcements', { table, streamArn, liveApi, selections, workflows });
    new ApiKeyRenewal(this, 'ApiKeyRenewal', { scheduler, renewApiKey: workflows.get('renew-api-key') });
    const hosting = new WebHosting(this, 'Web', [commandsApi.origin, ...liveApi.connections, staff.endpoint]);
    commandsApi.setPublicUrl(hosting.url);
    new Outputs(this, 'Outputs', { aggregator, commandsApi, liveApi, hosting, staff, workflows });
  }
}
