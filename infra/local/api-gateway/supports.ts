import type { Supports } from '../template/resource.ts';

/** What of API Gateway's resources is run, and what is knowingly left. */
export const supports: Supports = {
  'AWS::ApiGateway::RestApi': [
    'Name',
    'Description',
    'Tags',
    // One address serves all: there is no choice of endpoint.
    'EndpointConfiguration',
    // Answers aren't compressed on a local network.
    'MinimumCompressionSize',
    'DisableExecuteApiEndpoint',
  ],
  'AWS::ApiGateway::Resource': ['RestApiId', 'ParentId', 'PathPart'],
  'AWS::ApiGateway::Method': [
    'RestApiId',
    'ResourceId',
    'HttpMethod',
    'AuthorizationType',
    'AuthorizerId',
    'ApiKeyRequired',
    'Integration',
    'MethodResponses',
    'RequestModels',
    'RequestParameters',
    'RequestValidatorId',
    // A name for generated clients.
    'OperationName',
  ],
  'AWS::ApiGateway::Authorizer': [
    'RestApiId',
    'Name',
    'Type',
    'ProviderARNs',
    'IdentitySource',
    // Each token is checked anew: that takes less than a millisecond here.
    'AuthorizerResultTtlInSeconds',
  ],
  'AWS::ApiGateway::Model': ['RestApiId', 'Name', 'ContentType', 'Description', 'Schema'],
  'AWS::ApiGateway::RequestValidator': ['RestApiId', 'Name', 'ValidateRequestBody', 'ValidateRequestParameters'],
  'AWS::ApiGateway::GatewayResponse': [
    'RestApiId',
    'ResponseType',
    'StatusCode',
    'ResponseParameters',
    'ResponseTemplates',
  ],
  // Changes are live at the next start: a deployment has nothing to do.
  'AWS::ApiGateway::Deployment': ['RestApiId', 'Description'],
  'AWS::ApiGateway::Stage': [
    'RestApiId',
    'StageName',
    'DeploymentId',
    'Description',
    'MethodSettings',
    'Variables',
    'Tags',
    // Traces and access logs go to services that the laptop hasn't.
    'TracingEnabled',
    'AccessLogSetting',
  ],
  // The account's role for writing to CloudWatch.
  'AWS::ApiGateway::Account': ['CloudWatchRoleArn'],
};
