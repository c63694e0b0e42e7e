import { Capture, Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { resourcesOf, synthesiseAnew, template } from './testing/synthesise.ts';
import { workflows } from './workflows/index.ts';

describe('the tables', () => {
  test('stream both images, keep votes by time and erase what has a ttl', () => {
    template.hasResourceProperties('AWS::DynamoDB::Table', {
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
    template.hasResourceProperties('AWS::StepFunctions::StateMachine', {
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

describe('the aggregator', () => {
  test('reads votes, rules and orders in order and never throws a batch away', () => {
    const pattern = new Capture();
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      StartingPosition: 'TRIM_HORIZON',
      BatchSize: 1000,
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
      dynamodb: { NewImage: { entity: { S: ['VOTE', 'RULES', 'ORDER'] } } },
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
    template.hasResourceProperties('AWS::CloudWatch::Alarm', {
      Namespace: 'AWS/Lambda',
      MetricName: 'IteratorAge',
      Statistic: 'Maximum',
      Threshold: 60_000,
    });
  });

  test('tries each wish to publish again by itself', () => {
    template.hasResourceProperties('AWS::Lambda::EventSourceMapping', {
      EventSourceArn: { 'Fn::GetAtt': [Match.stringLikeRegexp('Publish'), 'Arn'] },
      FunctionResponseTypes: ['ReportBatchItemFailures'],
    });
    template.hasResourceProperties('AWS::SQS::Queue', { RedrivePolicy: { maxReceiveCount: 5 } });
  });
});

test('every page of the web app is served', () => {
  template.hasResourceProperties('AWS::Amplify::App', {
    CustomRules: [Match.objectLike({ Target: '/index.html', Status: '200' })],
  });
});

test('the stack tells what whoever deploys must know', () => {
  const machines = workflows.map(({ name }) => name.replace(/(^|-)(\w)/g, (_, __, letter) => letter.toUpperCase()));
  expect(Object.keys(template.toJSON().Outputs).sort()).toEqual(
    [
      ...[
        'ApiUrl',
        'GraphqlUrl',
        'ApiKey',
        'Region',
        'AmplifyAppId',
        'WebUrl',
        'UserPoolId',
        'UserPoolClientId',
        'StandstillWorkflowArn',
        'RebuildPollFunction',
        'GiveBackFunction',
      ],
      ...machines.map((name) => `${name}Arn`),
    ].sort(),
  );
});

test('the template is not longer than CloudFormation takes', () => {
  expect(Buffer.byteLength(JSON.stringify(template.toJSON()))).toBeLessThan(1024 * 1024);
  expect(Object.keys(template.toJSON().Resources).length).toBeLessThan(500);
});

test('two builds of one day are equal, and nothing is taken from the environment', () => {
  const again = synthesiseAnew('2026-05-04T23:59:59Z').template.toJSON();
  expect(again).toEqual(template.toJSON());
  expect(JSON.stringify(again)).not.toMatch(/\b\d{12}\b:|us-east-1|"Parameters"/);
}, 60_000);
