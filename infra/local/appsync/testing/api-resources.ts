import { readFileSync } from 'node:fs';
import { bundleResolver } from '../../../../amplify/resolvers/bundle.ts';
import { resolvers } from '../../../../amplify/resolvers/index.ts';
import type { Resource } from '../../template/resource.ts';
import { CLIENT_ID, POOL_ID } from './test-pool.ts';

const RUNTIME = { Name: 'APPSYNC_JS', RuntimeVersion: '1.0.0' };

function resource(type: string, logicalId: string, properties: Record<string, unknown>): Resource {
  return { type: `AWS::AppSync::${type}`, logicalId, properties };
}

/** What belongs to the API. */
function part(type: string, logicalId: string, properties: Record<string, unknown>): Resource {
  return resource(type, logicalId, { ApiId: 'api', ...properties });
}

function table(logicalId: string, tableName: string): Resource {
  const DynamoDBConfig = { TableName: tableName, AwsRegion: 'us-east-1' };
  return part('DataSource', logicalId, { Name: logicalId, Type: 'AMAZON_DYNAMODB', DynamoDBConfig });
}

/** The API as a template gives it: our schema and resolvers over these tables. */
export function apiResources(tables: { transactions: string; counts: string }): Resource[] {
  const definition = readFileSync(new URL('../../../../amplify/schema.graphql', import.meta.url), 'utf8');
  const functions = new Map(resolvers.flatMap((resolver) => resolver.functions ?? []).map((step) => [step.name, step]));
  return [
    resource('GraphQLApi', 'Api', {
      Name: 'boothpresso',
      AuthenticationType: 'API_KEY',
      AdditionalAuthenticationProviders: [
        { AuthenticationType: 'AWS_IAM' },
        {
          AuthenticationType: 'AMAZON_COGNITO_USER_POOLS',
          UserPoolConfig: { UserPoolId: POOL_ID, AwsRegion: 'us-east-1', AppIdClientRegex: CLIENT_ID },
        },
      ],
    }),
    part('GraphQLSchema', 'Schema', { Definition: definition }),
    table('Transactions', tables.transactions),
    table('Counts', tables.counts),
    part('DataSource', 'None', { Name: 'None', Type: 'NONE' }),
    ...[...functions.values()].map(({ name, file, dataSource }) =>
      part('FunctionConfiguration', name, {
        Name: name,
        DataSourceName: dataSource,
        Code: bundleResolver(file),
        Runtime: RUNTIME,
      }),
    ),
    ...resolvers.map(({ typeName, fieldName, kind, file, dataSource, functions: steps }) =>
      part('Resolver', `${typeName}${fieldName}`, {
        TypeName: typeName,
        FieldName: fieldName,
        Kind: kind,
        Code: bundleResolver(file),
        Runtime: RUNTIME,
        ...(dataSource === undefined ? {} : { DataSourceName: dataSource }),
        ...(steps === undefined ? {} : { PipelineConfig: { Functions: steps.map(({ name }) => name) } }),
      }),
    ),
  ];
}
