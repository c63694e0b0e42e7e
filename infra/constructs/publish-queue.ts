import { Duration } from 'aws-cdk-lib';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnEventSourceMapping } from 'aws-cdk-lib/aws-lambda';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DeadLetterQueue } from './dead-letter-queue.ts';

/** Delayed wishes to publish a poll's tally or a bar's figures, so that the last change of a burst is published too. */
export class PublishQueue extends Construct {
  static readonly functionTimeout = Duration.seconds(30);
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Lambda's guide asks for six times the function's time-out.
      visibilityTimeout: Duration.seconds(6 * PublishQueue.functionTimeout.toSeconds()),
      // A wish that is an hour old has long been overtaken by the next vote, the next order or the next look.
      retentionPeriod: Duration.hours(1),
      deadLetterQueue: { queue: new DeadLetterQueue(this, 'DeadLetters').queue, maxReceiveCount: 5 },
    });
  }

  deliverTo(publish: LambdaFunction): void {
    this.queue.grantConsumeMessages(publish);
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: publish.functionArn,
      eventSourceArn: this.queue.queueArn,
      batchSize: 10,
      functionResponseTypes: ['ReportBatchItemFailures'],
    });
  }
}
