import type { Supports } from '../template/resource.ts';

/** The template's AppSync properties that this part runs, or knows it needn't. */
export const supports: Supports = {
  'AWS::AppSync::GraphQLApi': [
    'Name',
    'AuthenticationType',
    'AdditionalAuthenticationProviders',
    'QueryDepthLimit',
    // Logs, traces and labels are for the cloud's consoles: the laptop has its own log.
    'LogConfig',
    'XrayEnabled',
    'Tags',
  ],
  'AWS::AppSync::GraphQLSchema': ['ApiId', 'Definition'],
  'AWS::AppSync::ApiKey': [
    'ApiId',
    'Description',
    // The laptop's key lives in the data folder and lasts as long as that.
    'Expires',
  ],
  'AWS::AppSync::DataSource': [
    'ApiId',
    'Name',
    'Type',
    'DynamoDBConfig',
    'Description',
    // One system key runs every part here, so there is no role to take on.
    'ServiceRoleArn',
  ],
  'AWS::AppSync::Resolver': [
    'ApiId',
    'TypeName',
    'FieldName',
    'Kind',
    'Code',
    'Runtime',
    'DataSourceName',
    'PipelineConfig',
  ],
  'AWS::AppSync::FunctionConfiguration': ['ApiId', 'Name', 'DataSourceName', 'Code', 'Runtime', 'Description'],
};
