import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import { EventPipe } from './event-pipe.ts';
import type { LiveApi } from './live-api.ts';
import { PublishRule } from './publish-rule.ts';
import type { SelectionSets } from './selection-set.ts';

export interface AnnouncementsProps {
  readonly table: Table;
  readonly streamArn: string;
  readonly liveApi: LiveApi;
  readonly selections: SelectionSets;
}

/** What was committed with a change is announced: from the table's stream over the bus to every subscriber. */
export class Announcements extends Construct {
  constructor(scope: Construct, id: string, { table, streamArn, liveApi, selections }: AnnouncementsProps) {
    super(scope, id);
    const bus = new EventBus(this, 'Bus', { eventBusName: 'boothpresso' });
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters').queue;
    new EventPipe(this, 'Pipe', { table, streamArn, bus, deadLetters });
    new PublishRule(this, 'PublishPoll', {
      bus,
      liveApi,
      deadLetters,
      detailTypePrefix: 'Poll.',
      fieldName: 'publishPoll',
      selectionSet: selections.of('Poll'),
    });
    new PublishRule(this, 'PublishBooth', {
      bus,
      liveApi,
      deadLetters,
      detailTypePrefix: 'Booth.',
      fieldName: 'publishBooth',
      selectionSet: selections.of('Booth'),
    });
  }
}
