import { AuthorizationType, GraphqlApi, SchemaFile } from '@aws-cdk/aws-appsync-alpha';
import { Expiration, Validations } from 'aws-cdk-lib';
import { CfnApiKey, CfnGraphQLApi } from 'aws-cdk-lib/aws-appsync';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import type { ResolverDefinition } from '../../amplify/resolvers/index.ts';
import { JsResolvers } from './js-resolver.ts';
import { createDataSources } from './live-data-sources.ts';

const day = 24 * 60 * 60 * 1000;

export interface LiveApiProps {
  /** The path of the schema's file. */
  readonly schema: string;
  readonly resolvers: readonly ResolverDefinition[];
  /** A resolver's file as the code that AppSync runs. */
  readonly bundleResolver: (file: string) => string;
  readonly transactions: Table;
  readonly counts: Table;
  readonly userPool: IUserPool;
  readonly now: Date;
}

/** Queries and subscriptions of pages (API key), of the staff's (user pool), and the system's announcements (IAM). */
export class LiveApi extends Construct {
  readonly api: GraphqlApi;
  readonly endpointArn: string;
  readonly apiKeyId: string;
  /** What pages connect to: questions over https, news over a socket. */
  readonly connections: readonly string[];

  constructor(scope: Construct, id: string, props: LiveApiProps) {
    super(scope, id);
    // 365 days is the longest that AppSync takes; by the day, so that two builds of one day are equal. Each deploy renews it.
    const expires = new Date((Math.floor(props.now.getTime() / day) + 365) * day);
    this.api = new GraphqlApi(this, 'Api', {
      name: 'boothpresso',
      schema: SchemaFile.fromAsset(props.schema),
      authorizationConfig: {
        defaultAuthorization: {
          authorizationType: AuthorizationType.API_KEY,
          apiKeyConfig: { description: 'Public reads', expires: Expiration.atDate(expires) },
        },
        additionalAuthorizationModes: [
          { authorizationType: AuthorizationType.IAM },
          { authorizationType: AuthorizationType.USER_POOL, userPoolConfig: { userPool: props.userPool } },
        ],
      },
      xrayEnabled: false,
    });
    Validations.of(this.api).acknowledge({
      id: 'AwsSolutions-ASC3',
      reason:
        'A log of each request would keep who looked at which booth, and when. What fails is counted by the service itself, without names.',
    });
    const { defaultChild } = this.api.node;
    if (!(defaultChild instanceof CfnGraphQLApi)) throw new Error('The GraphQL API has no resource.');
    this.endpointArn = defaultChild.attrGraphQlEndpointArn;
    this.connections = [this.api.graphqlUrl, `wss://${defaultChild.attrRealtimeDns}`];
    this.apiKeyId = apiKeyOf(this.api).attrApiKeyId;
    new JsResolvers(this, 'Resolvers', {
      api: this.api,
      resolvers: props.resolvers,
      dataSources: createDataSources(this, this.api, props),
      bundle: props.bundleResolver,
    });
  }

  /** Leave to call these of the `publish…` mutations, and nothing else. */
  publishStatement(...fieldNames: readonly string[]): PolicyStatement {
    return new PolicyStatement({
      actions: ['appsync:GraphQL'],
      resources: fieldNames.map((fieldName) => `${this.api.arn}/types/Mutation/fields/${fieldName}`),
    });
  }
}

function apiKeyOf(api: GraphqlApi): CfnApiKey {
  const key = api.node.children.find((child) => child instanceof CfnApiKey);
  if (key === undefined) throw new Error('The GraphQL API has no API key.');
  return key;
}
