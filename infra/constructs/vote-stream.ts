import { Duration, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { CfnEventSourceMapping, type Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface VoteStreamProps {
  readonly table: Table;
  readonly streamArn: string;
  readonly aggregate: LambdaFunction;
  readonly deadLetters: Queue;
}

/** Votes, orders, and changes of a poll's rules. Never a REMOVE: what was once counted stays counted. */
const filter = {
  eventName: ['INSERT', 'MODIFY'],
  dynamodb: { NewImage: { entity: { S: ['VOTE', 'RULES', 'ORDER'] } } },
};

/** The Transactions stream as the aggregator reads it: in order, without ever throwing a batch away. */
export class VoteStream extends Construct {
  constructor(scope: Construct, id: string, { table, streamArn, aggregate, deadLetters }: VoteStreamProps) {
    super(scope, id);
    table.grantStreamRead(aggregate);
    if (aggregate.role !== undefined) {
      Validations.of(aggregate.role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'Lambda looks for the stream by listing streams, which knows no narrower resource.',
      });
    }
    deadLetters.grantSendMessages(aggregate);
    new CfnEventSourceMapping(this, 'Mapping', {
      functionName: aggregate.functionArn,
      eventSourceArn: streamArn,
      startingPosition: 'TRIM_HORIZON',
      // A full batch costs one write per lane: 1,000 votes cost 16 as 100 do.
      batchSize: 1000,
      maximumBatchingWindowInSeconds: 0,
      parallelizationFactor: 1,
      bisectBatchOnFunctionError: true,
      functionResponseTypes: ['ReportBatchItemFailures'],
      // A batch given up would leave a hole below every later checkpoint: code alone sets a record aside.
      maximumRetryAttempts: -1,
      maximumRecordAgeInSeconds: -1,
      // Only records that fell out of the stream after 24 hours get here, and then as metadata.
      destinationConfig: { onFailure: { destination: deadLetters.queueArn } },
      filterCriteria: { filters: [{ pattern: JSON.stringify(filter) }] },
    });
    new Alarm(this, 'Behind', {
      alarmDescription: 'The counts lag behind votes and orders: the aggregator fails or is too slow.',
      metric: aggregate.metric('IteratorAge', { statistic: 'Maximum', period: Duration.minutes(1) }),
      threshold: Duration.minutes(1).toMilliseconds(),
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: 3,
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
