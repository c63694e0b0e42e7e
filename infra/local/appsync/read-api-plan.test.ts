import { expect, it } from 'vitest';
import type { Resource } from '../template/resource.ts';
import { type AppSyncOptions, createAppSync } from './create-app-sync.ts';
import { readApiPlan } from './read-api-plan.ts';
import { supports } from './supports.ts';
import { apiResources } from './testing/api-resources.ts';
import { storedTables } from './testing/stored-tables.ts';
import { CLIENT_ID, createTestVerifier, POOL_ID } from './testing/test-pool.ts';

const resources = apiResources({ transactions: 'Transactions', counts: 'Counts' });

/** The API with one resource changed. */
function changed(logicalId: string, properties: Record<string, unknown>): Resource[] {
  return resources.map((resource) =>
    resource.logicalId === logicalId
      ? { ...resource, properties: { ...resource.properties, ...properties } }
      : resource,
  );
}

function start(from: readonly Resource[], verifier: Pick<AppSyncOptions, 'verifyIdToken'>) {
  return createAppSync({
    resources: from,
    dynamodb: storedTables({}),
    checkSignature: async () => false,
    apiKey: 'key',
    ...verifier,
    clock: () => 0,
    newId: () => 'an-id',
    log: { info: () => undefined, error: () => undefined },
  });
}

/** The API with a user pool beside the key, changed or without its settings. */
function userPool(change: Record<string, unknown> | undefined) {
  const UserPoolConfig = change && { UserPoolId: POOL_ID, AwsRegion: 'us-east-1', ...change };
  const provider = { AuthenticationType: 'AMAZON_COGNITO_USER_POOLS', ...(UserPoolConfig && { UserPoolConfig }) };
  return { AdditionalAuthenticationProviders: [provider] };
}

it('reads the API of the template', () => {
  const plan = readApiPlan(resources);
  expect(plan.modes).toStrictEqual(['API_KEY', 'AWS_IAM', 'AMAZON_COGNITO_USER_POOLS']);
  expect(plan.userPool).toStrictEqual({
    issuer: `https://cognito-idp.us-east-1.amazonaws.com/${POOL_ID}`,
    clientPattern: new RegExp(`^(?:${CLIENT_ID})$`),
  });
  expect(plan.resolvers.get('Query.booth')).toMatchObject({
    kind: 'UNIT',
    step: { dataSource: { kind: 'DYNAMODB', tableName: 'Transactions' } },
  });
  expect(plan.resolvers.get('Query.tally')).toMatchObject({
    kind: 'PIPELINE',
    functions: [{ dataSource: { tableName: 'Transactions' } }, { dataSource: { tableName: 'Counts' } }],
  });
});

it('says that it supports what it reads', () => {
  for (const { type, properties } of resources)
    expect(supports[type]).toEqual(expect.arrayContaining(Object.keys(properties)));
});

it.each<[string, string, Record<string, unknown>]>([
  ['Api.AuthenticationType', 'Api', { AuthenticationType: 'AWS_LAMBDA' }],
  [
    'Api.AdditionalAuthenticationProviders.0.AuthenticationType',
    'Api',
    { AdditionalAuthenticationProviders: [{ AuthenticationType: 'OPENID_CONNECT' }] },
  ],
  ['Api.AdditionalAuthenticationProviders.0.UserPoolConfig', 'Api', userPool(undefined)],
  [
    'Api.AdditionalAuthenticationProviders.0.UserPoolConfig.UserPoolId',
    'Api',
    userPool({ UserPoolId: 'pool/../other' }),
  ],
  [
    'Api.AdditionalAuthenticationProviders.0.UserPoolConfig.AppIdClientRegex',
    'Api',
    userPool({ AppIdClientRegex: '(' }),
  ],
  ['Api.AdditionalAuthenticationProviders.0.UserPoolConfig.DefaultAction', 'Api', userPool({ DefaultAction: 'ALLOW' })],
  [
    'Schema.Definition (Unknown argument "cognito_groups"',
    'Schema',
    { Definition: 'type Query { a: String @aws_cognito_user_pools(cognito_groups: ["admin"]) }' },
  ],
  ['Transactions.Type', 'Transactions', { Type: 'HTTP' }],
  [
    'Transactions.DynamoDBConfig.Versioned',
    'Transactions',
    { DynamoDBConfig: { TableName: 'T', AwsRegion: 'us-east-1', Versioned: true } },
  ],
  ['Querybooth.Runtime.Name', 'Querybooth', { Runtime: { Name: 'VTL', RuntimeVersion: '1.0.0' } }],
  ['Querybooth.DataSourceName', 'Querybooth', { DataSourceName: 'Elsewhere' }],
  ['Querytally.PipelineConfig.Functions (Nowhere)', 'Querytally', { PipelineConfig: { Functions: ['Nowhere'] } }],
  ['Schema.Definition (Unknown type "AWSEmail"', 'Schema', { Definition: 'type Query { a: AWSEmail }' }],
  ['Querybooth.Code', 'Querybooth', { Code: 'export function request( {' }],
])('stops at %s', (path, logicalId, properties) => {
  expect(() => start(changed(logicalId, properties), { verifyIdToken: createTestVerifier() })).toThrow(path);
});

it('stops at a user pool whose tokens nothing here checks', () => {
  expect(() => start(resources, {})).toThrow('Api.AdditionalAuthenticationProviders (nothing here checks id tokens)');
  const without = changed('Api', { AdditionalAuthenticationProviders: [{ AuthenticationType: 'AWS_IAM' }] });
  expect(() => start(without, {})).not.toThrow();
});
