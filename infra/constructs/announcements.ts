import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventPipe } from './event-pipe.ts';
import type { LiveApi } from './live-api.ts';
import { PublishRule } from './publish-rule.ts';
import type { SelectionSets } from './selection-set.ts';
import { WorkflowRule } from './workflow-rule.ts';
import type { Workflows } from './workflows.ts';

export interface AnnouncementsProps {
  readonly table: Table;
  readonly streamArn: string;
  readonly liveApi: LiveApi;
  readonly selections: SelectionSets;
  readonly workflows: Workflows;
}

/** The kinds of events that pages hear, and the mutation that each becomes. */
const published = ['Poll', 'Booth', 'Store', 'Order'];

/** All that happens to an order after its start. Named one by one: a pattern can't say "all of these but one". */
const laterInOrder = ['Queued', 'Making', 'Unmade', 'Ready', 'Collected', 'Cancelled', 'TimedOut', 'Postponed'];

/** Which events run which workflow. */
const running = [
  // Drafts too: each change of a poll sets the times at which it opens and closes.
  { id: 'SchedulePoll', targetId: 'schedulePoll', workflow: 'schedule-poll', detailTypes: [{ prefix: 'Poll.' }] },
  { id: 'BeginProcess', targetId: 'beginProcess', workflow: 'begin-process', detailTypes: ['Order.Started'] },
  {
    id: 'ResumeProcess',
    targetId: 'resumeProcess',
    workflow: 'resume-process',
    detailTypes: laterInOrder.map((event) => `Order.${event}`),
  },
];

/** What was committed with a change is announced: from the table's stream over the bus to whoever goes on from there. */
export class Announcements extends Construct {
  constructor(scope: Construct, id: string, props: AnnouncementsProps) {
    super(scope, id);
    const { table, streamArn, liveApi, selections, workflows } = props;
    const bus = new EventBus(this, 'Bus', { eventBusName: 'boothpresso' });
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters').queue;
    new EventPipe(this, 'Pipe', { table, streamArn, bus, deadLetters });
    for (const kind of published) {
      new PublishRule(this, `Publish${kind}`, {
        bus,
        liveApi,
        deadLetters,
        detailTypePrefix: `${kind}.`,
        fieldName: `publish${kind}`,
        selectionSet: selections.of(kind),
      });
    }
    for (const { id, workflow, ...rule } of running) {
      new WorkflowRule(this, id, { bus, deadLetters, workflow: workflows.get(workflow), ...rule });
    }
  }
}
