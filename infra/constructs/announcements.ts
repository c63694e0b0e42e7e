import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import type { StateMachine } from 'aws-cdk-lib/aws-stepfunctions';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventPipe } from './event-pipe.ts';
import type { LiveApi } from './live-api.ts';
import { PublishRule } from './publish-rule.ts';
import { ScheduleRule } from './schedule-rule.ts';
import type { SelectionSets } from './selection-set.ts';

export interface AnnouncementsProps {
  readonly table: Table;
  readonly streamArn: string;
  readonly liveApi: LiveApi;
  readonly selections: SelectionSets;
  readonly schedulePoll: StateMachine;
}

/** The kinds of events that pages hear, and the mutation that each becomes. */
const published = ['Poll', 'Booth', 'Store'];

/** What was committed with a change is announced: from the table's stream over the bus to every subscriber. */
export class Announcements extends Construct {
  constructor(scope: Construct, id: string, props: AnnouncementsProps) {
    super(scope, id);
    const { table, streamArn, liveApi, selections, schedulePoll } = props;
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
    new ScheduleRule(this, 'SchedulePoll', { bus, deadLetters, schedulePoll });
  }
}
