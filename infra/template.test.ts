import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resolvers } from '../amplify/resolvers/index.ts';
import { errors } from './api/errors.ts';
import { gatewayErrors } from './api/gateway-errors.ts';
import { resourcesOf, synthesise, synthesiseAnew } from './testing/synthesise.ts';
import { workflows } from './workflows/index.ts';

describe('the tables', () => {
  test('stream both images, keep votes by time and erase what has a ttl', () => {
    synthesise().hasResourceProperties('AWS::DynamoDB::Table', {
      StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
      TimeToLiveSpecification: { AttributeName: 'ttl', Enabled: true },
      LocalSecondaryIndexes: [
        Match.objectLike({
          IndexName: 'byTime',
          KeySchema: [
            { AttributeName: 'pk', KeyType: 'HASH' },
            { AttributeName: 'at', KeyType: 'RANGE' },
          ],
        }),
      ],
    });
  });

  test('are not lost with the stack, and can be set back in time', () => {
    const tables = Object.values(resourcesOf('AWS::DynamoDB::Table'));
    expect(tables).toHaveLength(2);
    for (const { DeletionPolicy, Properties } of tables) {
      expect(DeletionPolicy).toBe('Retain');
      expect(Properties).toMatchObject({
        BillingMode: 'PAY_PER_REQUEST',
        DeletionProtectionEnabled: true,
        PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
      });
    }
  });
});

describe('the workflows', () => {
  test.each(workflows)('$name stands in the template as its file wrote it', ({ name, type, definition }) => {
    synthesise().hasResourceProperties('AWS::StepFunctions::StateMachine', {
      StateMachineName: `boothpresso-${name}`,
      StateMachineType: type,
      DefinitionString: JSON.stringify(definition),
      LoggingConfiguration: { Level: 'ERROR', IncludeExecutionData: false },
    });
  });

  test('get a name for everything that they ask for', () => {
    for (const { Properties } of Object.values(resourcesOf('AWS::StepFunctions::StateMachine'))) {
      const asked = String(Properties.DefinitionString).matchAll(/\$\{(\w+)\}/g);
      const given = Object.keys(Properties.DefinitionSubstitutions ?? {});
      expect(given.sort()).toEqual([...new Set([...asked].map(([, name]) => name))].sort());
    }
  });
});

describe('the REST API', () => {
  test('checks bodies, and passes nothing on that has no template', () => {
    const methods = Object.values(resourcesOf('AWS::ApiGateway::Method')).filter(
      ({ Properties }) => Properties.HttpMethod !== 'OPTIONS',
    );
    expect(methods.map(({ Properties }) => Properties.HttpMethod).sort()).toEqual(['DELETE', 'POST', 'PUT']);
    for (const { Properties } of methods) {
      expect(Properties).toMatchObject({
        RequestValidatorId: expect.anything(),
        Integration: { Type: 'AWS', IntegrationHttpMethod: 'POST', PassthroughBehavior: 'NEVER' },
      });
    }
  });

  test('answers browsers of other origins, on every path and in every answer', () => {
    const text = JSON.stringify(resourcesOf('AWS::ApiGateway::Method'));
    expect(text.match(/"HttpMethod":"OPTIONS"/g)).toHaveLength(3);
    for (const { Properties } of Object.values(resourcesOf('AWS::ApiGateway::Method'))) {
      const { IntegrationResponses } = Properties.Integration as { IntegrationResponses: object[] };
      for (const response of IntegrationResponses) {
        expect(response).toMatchObject({
          ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
        });
      }
    }
  });

  test.each(Object.entries(gatewayErrors))('has an answer of its own for %s', (type, { error }) => {
    const status = errors[error];
    synthesise().hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: type,
      StatusCode: String(status),
      ResponseParameters: {
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.Access-Control-Expose-Headers': "'Retry-After'",
        ...((status === 429 || status === 503) && { 'gatewayresponse.header.Retry-After': "'1'" }),
      },
    });
  });

  test('is limited', () => {
    synthesise().hasResourceProperties('AWS::ApiGateway::Stage', {
      StageName: 'prod',
      MethodSettings: [Match.objectLike({ ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 4000 })],
    });
  });
});

describe('the aggregator', () => {
  test('reads votes and rules in order and never throws a batch away', () => {
    const pattern = new Capture();
    synthesise().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 100,
      MaximumBatchingWindowInSeconds: 0,
      ParallelizationFactor: 1,
      BisectBatchOnFunctionError: true,
      FunctionResponseTypes: ['ReportBatchItemFailures'],
      MaximumRetryAttempts: -1,
      MaximumRecordAgeInSeconds: -1,
      DestinationConfig: { OnFailure: { Destination: Match.anyValue() } },
      FilterCriteria: { Filters: [{ Pattern: pattern }] },
    });
    expect(JSON.parse(pattern.asString())).toEqual({
      eventName: ['INSERT', 'MODIFY'],
      dynamodb: { NewImage: { entity: { S: ['VOTE', 'RULES'] } } },
    });
  });

  test('runs on ARM and Node 24', () => {
    const functions = Object.values(resourcesOf('AWS::Lambda::Function'));
    expect(functions).toHaveLength(5);
    for (const { Properties } of functions) {
      expect(Properties).toMatchObject({ Runtime: 'nodejs24.x', Architectures: ['arm64'], Handler: 'index.handler' });
    }
  });

  test('is given up on by nobody: an alarm tells when it lags', () => {
    synthesise().hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Lambda',
      MetricName: 'IteratorAge',
      Statistic: 'Maximum',
      Threshold: 60_000,
    });
  });

  test('tries each wish to publish again by itself', () => {
    synthesise().hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Publish'), 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    synthesise().hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 5 } });
  });
});

describe('announcements', () => {
  test('take the inserts of events and nothing else from the stream', () => {
    const pattern = new Capture();
    synthesise().hasResourceProperties('AWS::Pipes::Pipe', {
      SourceParameters: {
        FilterCriteria: { Filters: [{ Pattern: pattern }] },
        DynamoDBStreamParameters: { DeadLetterConfig: { Arn: Match.anyValue() } },
      },
      TargetParameters: {
        EventBridgeEventBusParameters: { Source: 'boothpresso', DetailType: '$.dynamodb.NewImage.detailType.S' },
        InputTemplate: Match.stringLikeRegexp('"payload": <\\$.dynamodb.NewImage.payload.S>'),
      },
    });
    expect(JSON.parse(pattern.asString())).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { entity: { S: ['EVENT'] } } },
    });
  });

  test.each(['Poll', 'Booth'])('of a %s that are public become a mutation', (kind) => {
    synthesise().hasResourceProperties('AWS::Events::Rule', {
      EventPattern: { 'detail-type': [{ prefix: `${kind}.` }], detail: { visibility: ['PUBLIC'] } },
      Targets: [
        Match.objectLike({
          Arn: { 'Fn::GetAtt': [Match.anyValue(), 'GraphQLEndpointArn'] },
          AppSyncParameters: { GraphQLOperation: Match.stringLikeRegexp(`publish${kind}\\(payload: \\$payload\\)`) },
          DeadLetterConfig: { Arn: Match.anyValue() },
        }),
      ],
    });
  });
});

describe('the live API', () => {
  test('takes the API key of pages, and IAM from the system', () => {
    synthesise().hasResourceProperties('AWS::AppSync::GraphQLApi', {
      AuthenticationType: 'API_KEY',
      AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }],
    });
  });

  test('has a key that lasts a year from the day of the build', () => {
    synthesise().hasResourceProperties('AWS::AppSync::ApiKey', { Expires: Date.parse('2027-05-04T00:00:00Z') / 1000 });
  });

  test.each(resolvers)('resolves $typeName.$fieldName in JavaScript, inline', ({ typeName, fieldName, kind }) => {
    synthesise().hasResourceProperties('AWS::AppSync::Resolver', {
      TypeName: typeName,
      FieldName: fieldName,
      Kind: kind,
      Code: Match.stringLikeRegexp('export'),
      Runtime: { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' },
    });
  });

  test('has no code longer than AppSync takes', () => {
    const parts = [
      ...Object.values(resourcesOf('AWS::AppSync::Resolver')),
      ...Object.values(resourcesOf('AWS::AppSync::FunctionConfiguration')),
    ];
    for (const { Properties } of parts) expect(String(Properties.Code).length).toBeLessThan(32_768);
  });
});

test('every page of the web app is served, with its security headers', () => {
  synthesise().hasResourceProperties('AWS::Amplify::App', {
    CustomRules: [Match.objectLike({ Target: '/index.html', Status: '200' })],
    CustomHeaders: Match.stringLikeRegexp('X-Content-Type-Options'),
  });
});

test('the stack tells what whoever deploys must know', () => {
  const machines = workflows.map(({ name }) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase()));
  expect(Object.keys(synthesise().toJSON().Outputs).sort()).toEqual(
    [
      ...[
        'ApiUrl',
        'GraphqlUrl',
        'ApiKey',
        'Region',
        'AmplifyAppId',
        'WebUrl',
        'RebuildPollFunction',
        'GiveBackFunction',
      ],
      ...machines.map((name) => `${name}Arn`),
    ].sort(),
  );
});

test('two builds of one day are equal, and nothing is taken from the environment', () => {
  const again = synthesiseAnew(new Date('2026-05-04T23:59:59Z')).toJSON();
  expect(again).toEqual(synthesise().toJSON());
  expect(JSON.stringify(again)).not.toMatch(/\b\d{12}\b:|us-east-1|"Parameters"/);
});
