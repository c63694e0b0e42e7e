import { type BaseDataSource, DynamoDbDataSource, type IGraphqlApi, NoneDataSource } from '@aws-cdk/aws-appsync-alpha';
import type { ITable, Table } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Construct } from 'constructs';
import type { ResolverDataSource } from '../../amplify/resolvers/index.ts';

export type LiveDataSources = Readonly<Record<ResolverDataSource, BaseDataSource>>;

/** The two tables, to be read only, and nothing at all. */
export function createDataSources(
  scope: Construct,
  api: IGraphqlApi,
  tables: { readonly transactions: Table; readonly counts: Table },
): LiveDataSources {
  return {
    Transactions: readOnly(scope, api, 'Transactions', tables.transactions, ['byTime']),
    Counts: readOnly(scope, api, 'Counts', tables.counts, []),
    None: new NoneDataSource(scope, 'None', { api, name: 'None' }),
  };
}

function readOnly(
  scope: Construct,
  api: IGraphqlApi,
  name: string,
  table: Table,
  indexes: readonly string[],
): DynamoDbDataSource {
  const role = new Role(scope, `${name}Reader`, { assumedBy: new ServicePrincipal('appsync.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({ actions: ['dynamodb:GetItem', 'dynamodb:Query'], resources: [table.tableArn] }),
  );
  if (indexes.length > 0) {
    const resources = indexes.map((index) => `${table.tableArn}/index/${index}`);
    role.addToPolicy(new PolicyStatement({ actions: ['dynamodb:Query'], resources }));
  }
  return new DynamoDbDataSource(scope, name, {
    api,
    name,
    table: table as ITable,
    readOnlyAccess: true,
    // What the library would grant goes further (scans, the stream); the role keeps what is written above.
    serviceRole: role.withoutPolicyUpdates(),
  });
}
