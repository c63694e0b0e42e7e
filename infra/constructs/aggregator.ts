import { Duration } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { AggregatorFunction } from './aggregator-function.ts';
import { DeadLetterQueue } from './dead-letter-queue.ts';
import type { LiveApi } from './live-api.ts';
import { PublishQueue } from './publish-queue.ts';
import type { TransactionsTable } from './transactions-table.ts';
import { VoteStream } from './vote-stream.ts';

export interface AggregatorProps {
  readonly transactions: TransactionsTable;
  readonly counts: Table;
  readonly liveApi: LiveApi;
  /** The folder of a function's bundle, by the function's name. */
  readonly bundleOf: (name: string) => string;
}

/** The code between votes, orders and the screens: folds the stream into counts, publishes them, counts again on request. */
export class Aggregator extends Construct {
  readonly recountLane: LambdaFunction;
  readonly rebuildPoll: LambdaFunction;
  readonly giveBack: LambdaFunction;

  constructor(scope: Construct, id: string, props: AggregatorProps) {
    super(scope, id);
    const transactions = props.transactions.table;
    const { counts, liveApi } = props;
    const deadLetters = new DeadLetterQueue(this, 'DeadLetters').queue;
    const publishQueue = new PublishQueue(this, 'Publish');
    const environment = {
      TRANSACTIONS_TABLE: transactions.tableName,
      COUNTS_TABLE: counts.tableName,
      PUBLISH_QUEUE_URL: publishQueue.queue.queueUrl,
      DEAD_LETTER_QUEUE_URL: deadLetters.queueUrl,
      GRAPHQL_URL: liveApi.api.graphqlUrl,
    };
    const createFunction = (
      functionId: string,
      name: string,
      timeout: Duration,
      statements: readonly PolicyStatement[],
    ): LambdaFunction =>
      new AggregatorFunction(this, functionId, { bundle: props.bundleOf(name), environment, statements, timeout })
        .lambda;

    // Whoever asks for a publish takes the slot and publishes at once, or leaves the wish in the queue.
    const publishing = [
      onTable(transactions, ['GetItem']),
      onTable(counts, ['GetItem', 'Query', 'UpdateItem']),
      liveApi.publishStatement('publishTally', 'publishDrinks'),
    ];
    const askingForPublish = [...publishing, toQueue(publishQueue.queue)];

    const aggregate = createFunction('Aggregate', 'aggregate', Duration.seconds(30), [
      toQueue(deadLetters),
      ...askingForPublish,
    ]);
    const publish = createFunction('Publisher', 'publish', PublishQueue.functionTimeout, publishing);
    this.recountLane = createFunction('RecountLane', 'recount-lane', Duration.minutes(5), [
      onTable(transactions, ['Query']),
      onTable(counts, ['GetItem']),
    ]);
    this.rebuildPoll = createFunction('RebuildPoll', 'rebuild-poll', Duration.minutes(15), [
      onTable(transactions, ['Query', 'ConditionCheckItem']),
      onTable(counts, ['PutItem', 'DeleteItem']),
      ...askingForPublish,
    ]);
    this.giveBack = createFunction('GiveBack', 'give-back', Duration.minutes(1), askingForPublish);
    new VoteStream(this, 'VoteStream', {
      table: transactions,
      streamArn: props.transactions.streamArn,
      aggregate,
      deadLetters,
    });
    publishQueue.deliverTo(publish);
  }
}

function onTable(table: Table, operations: readonly string[]): PolicyStatement {
  return new PolicyStatement({
    actions: operations.map((operation) => `dynamodb:${operation}`),
    resources: [table.tableArn],
  });
}

function toQueue(queue: Queue): PolicyStatement {
  return new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] });
}
