import { Validations } from 'aws-cdk-lib';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import type { EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { CfnPipe } from 'aws-cdk-lib/aws-pipes';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

export interface EventPipeProps {
  readonly table: Table;
  readonly streamArn: string;
  readonly bus: EventBus;
  readonly deadLetters: Queue;
}

/** Inserts of EVENT items and nothing else: a change of any other item announces nothing by itself. */
const filter = { eventName: ['INSERT'], dynamodb: { NewImage: { entity: { S: ['EVENT'] } } } };

/** The outbox's way to the bus. `payload` stays the JSON text that the workflow wrote. */
export class EventPipe extends Construct {
  constructor(scope: Construct, id: string, { table, streamArn, bus, deadLetters }: EventPipeProps) {
    super(scope, id);
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('pipes.amazonaws.com') });
    table.grantStreamRead(role);
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason: 'Pipes looks for the stream by listing streams, which knows no narrower resource.',
    });
    bus.grantPutEventsTo(role);
    deadLetters.grantSendMessages(role);
    const pipe = new CfnPipe(this, 'Pipe', {
      roleArn: role.roleArn,
      source: streamArn,
      sourceParameters: {
        dynamoDbStreamParameters: {
          startingPosition: 'TRIM_HORIZON',
          batchSize: 10,
          parallelizationFactor: 1,
          // Bounded, unlike the votes': one event that can't be delivered must not silence those behind it, and a
          // page that missed one reads the present state anyway.
          maximumRetryAttempts: 30,
          maximumRecordAgeInSeconds: -1,
          onPartialBatchItemFailure: 'AUTOMATIC_BISECT',
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
        filterCriteria: { filters: [{ pattern: JSON.stringify(filter) }] },
      },
      target: bus.eventBusArn,
      targetParameters: {
        eventBridgeEventBusParameters: {
          source: 'boothpresso',
          detailType: '$.dynamodb.NewImage.detailType.S',
        },
        inputTemplate:
          '{"boothId": <$.dynamodb.NewImage.boothId.S>, "visibility": <$.dynamodb.NewImage.visibility.S>, "at": <$.dynamodb.NewImage.at.S>, "payload": <$.dynamodb.NewImage.payload.S>}',
      },
    });
    // The service tries the role when it makes the pipe: the role's policy has to be there by then.
    pipe.node.addDependency(role);
  }
}
