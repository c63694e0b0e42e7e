import { CfnRule, type EventBus } from 'aws-cdk-lib/aws-events';
import { Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { LiveApi } from './live-api.ts';
import { allowDeadLetters } from './rule-dead-letters.ts';

export interface PublishRuleProps {
  readonly bus: EventBus;
  readonly liveApi: LiveApi;
  readonly deadLetters: Queue;
  /** `Poll.`: every detail type that begins so. */
  readonly detailTypePrefix: string;
  readonly fieldName: string;
  /** Everything: a subscriber gets only what the mutation selected. */
  readonly selectionSet: string;
}

/** Public events of one kind become a `publish…` mutation, which AppSync passes on to the subscribers. */
export class PublishRule extends Construct {
  constructor(scope: Construct, id: string, props: PublishRuleProps) {
    super(scope, id);
    const { bus, liveApi, deadLetters, detailTypePrefix, fieldName, selectionSet } = props;
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('events.amazonaws.com') });
    role.addToPolicy(liveApi.publishStatement(fieldName));
    const rule = new CfnRule(this, 'Rule', {
      eventBusName: bus.eventBusName,
      eventPattern: {
        source: ['boothpresso'],
        'detail-type': [{ prefix: detailTypePrefix }],
        detail: { visibility: ['PUBLIC'] },
      },
      state: 'ENABLED',
      targets: [
        {
          id: fieldName,
          arn: liveApi.endpointArn,
          roleArn: role.roleArn,
          appSyncParameters: {
            graphQlOperation: `mutation Publish($payload: AWSJSON!) { ${fieldName}(payload: $payload) ${selectionSet} }`,
          },
          inputTransformer: { inputPathsMap: { payload: '$.detail.payload' }, inputTemplate: '{"payload": <payload>}' },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      ],
    });
    allowDeadLetters(rule, deadLetters);
  }
}
