import { readFileSync } from 'node:fs';
import { Capture, Match } from 'aws-cdk-lib/assertions';
import { buildASTSchema, parse, validate } from 'graphql';
import { describe, expect, test } from 'vitest';
import { resolvers } from '../../amplify/resolvers/index.ts';
import { resourcesOf, template } from '../testing/synthesise.ts';

describe('announcements', () => {
  test('take the inserts of events and nothing else from the stream', () => {
    const pattern = new Capture();
    template.hasResourceProperties('AWS::Pipes::Pipe', {
      SourceParameters: {
        FilterCriteria: { Filters: [{ Pattern: pattern }] },
        DynamoDBStreamParameters: { DeadLetterConfig: { Arn: Match.anyValue() } },
      },
      TargetParameters: {
        EventBridgeEventBusParameters: { Source: 'boothpresso', DetailType: '$.dynamodb.NewImage.detailType.S' },
        InputTemplate: ['boothId', 'visibility', 'at', 'traceId', 'payload']
          .map((name, index) => `${index === 0 ? '{' : ' '}"${name}": <$.dynamodb.NewImage.${name}.S>`)
          .join(',')
          .concat('}'),
      },
    });
    expect(JSON.parse(pattern.asString())).toEqual({
      eventName: ['INSERT'],
      dynamodb: { NewImage: { entity: { S: ['EVENT'] } } },
    });
  });

  test.each(['Poll', 'Booth', 'Store', 'Order'])('of a %s that are public become a mutation', (kind) => {
    template.hasResourceProperties('AWS::Events::Rule', {
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

test('the operations of the rules are those of the schema', () => {
  const sdl = readFileSync(new URL('../../amplify/schema.graphql', import.meta.url), 'utf8');
  const schema = buildASTSchema(parse(`scalar AWSJSON scalar AWSDateTime ${sdl}`), { assumeValidSDL: true });
  const operations = [...JSON.stringify(resourcesOf('AWS::Events::Rule')).matchAll(/"GraphQLOperation":"([^"]+)"/g)];
  expect(operations).toHaveLength(4);
  for (const [, operation = ''] of operations) expect(validate(schema, parse(operation))).toEqual([]);
});

describe('the live API', () => {
  test("takes the API key of pages, the staff's tokens, and IAM from the system", () => {
    template.hasResourceProperties('AWS::AppSync::GraphQLApi', {
      AuthenticationType: 'API_KEY',
      AdditionalAuthenticationProviders: [
        { AuthenticationType: 'AWS_IAM' },
        {
          AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
          UserPoolConfig: { UserPoolId: { Ref: Match.stringLikeRegexp('Staff') } },
        },
      ],
    });
  });

  test('has a key that lasts a year from the day of the build', () => {
    template.hasResourceProperties('AWS::AppSync::ApiKey', { Expires: Date.parse('2027-05-04T00:00:00Z') / 1000 });
  });

  test('keeps its key from deploy to deploy: open pages have it', () => {
    // Another logical id would be another key; a later end is set on the one that is there.
    expect(Object.keys(resourcesOf('AWS::AppSync::ApiKey'))).toEqual(['LiveApiDefaultApiKey2D56DAF2']);
  });

  test.each(resolvers)('resolves $typeName.$fieldName in JavaScript, inline', ({ typeName, fieldName, kind }) => {
    template.hasResourceProperties('AWS::AppSync::Resolver', {
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
