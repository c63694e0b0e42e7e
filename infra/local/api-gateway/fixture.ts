import type { Resource } from '../template/resource.ts';

const cors = { 'gatewayresponse.header.Access-Control-Allow-Origin': "'*'" };
const template = (code: string): Record<string, string> => ({
  'application/json': `{"error":"${code}","message":$context.error.messageString,"requestId":"$context.requestId"}`,
});
const failure = (
  ResponseType: string,
  StatusCode: string,
  code: string,
  more: Record<string, string> = {},
): Resource => ({
  logicalId: `Response${ResponseType}`,
  type: 'AWS::ApiGateway::GatewayResponse',
  properties: {
    RestApiId: 'Api',
    ResponseType,
    StatusCode,
    ResponseParameters: { ...cors, ...more },
    ResponseTemplates: template(code),
  },
});

/** Escaped for one text of JSON, without the `\'` that JSON doesn't know. */
export const escapeOnce = (expression: string): string =>
  String.raw`$util.escapeJavaScript(${expression}).replaceAll("\\'","'")`;

/** Strings are escaped twice (JSON text within JSON), the body, being JSON, once. */
const requestTemplate = [
  `#set($booth = ${escapeOnce("$input.params('boothId')")})`,
  `#set($authorization = ${escapeOnce("$input.params('Authorization')")})`,
  '{"stateMachineArn":"arn:aws:states:us-east-1:000000000000:stateMachine:put","input":"{',
  String.raw`\"boothId\":\"${escapeOnce('$booth')}\",\"authorization\":\"${escapeOnce('$authorization')}\",`,
  String.raw`\"requestId\":\"$context.requestId\",\"body\":${escapeOnce("$input.json('$')")}}"}`,
].join('');

const responseTemplate = `#set($out = $util.parseJson($input.body))
#if($out.status == "SUCCEEDED")
#set($answer = $util.parseJson($out.output))
#set($context.responseOverride.status = $answer.statusCode)
$answer.body
#elseif($out.status == "TIMED_OUT")
#set($context.responseOverride.status = 503)
#set($context.responseOverride.header.Retry-After = "1")
{"error":"Unavailable","message":"Try again.","requestId":"$context.requestId"}
#else
#set($context.responseOverride.status = 409)
{"error":"$out.error","requestId":"$context.requestId","cause":$out.cause}
#end`;

const corsHeader = { 'method.response.header.Access-Control-Allow-Origin': "'*'" };
const declared = (StatusCode: string) => ({
  StatusCode,
  ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': true },
});

/** A small API of the shape that the CDK synthesises: one PUT with a model, its preflight, and the gateway's answers. */
export const fixture: readonly Resource[] = [
  { logicalId: 'Api', type: 'AWS::ApiGateway::RestApi', properties: { Name: 'test' } },
  {
    logicalId: 'Booths',
    type: 'AWS::ApiGateway::Resource',
    properties: { RestApiId: 'Api', ParentId: 'test-root', PathPart: 'booths' },
  },
  {
    logicalId: 'Booth',
    type: 'AWS::ApiGateway::Resource',
    properties: { RestApiId: 'Api', ParentId: 'Booths', PathPart: '{boothId}' },
  },
  {
    logicalId: 'Model',
    type: 'AWS::ApiGateway::Model',
    properties: {
      RestApiId: 'Api',
      ContentType: 'application/json',
      Schema: {
        $schema: 'http://json-schema.org/draft-04/schema#',
        type: 'object',
        required: ['options'],
        properties: {
          options: { type: 'array', items: { type: 'string' } },
          weight: { type: 'number', minimum: 0, exclusiveMinimum: true },
        },
      },
    },
  },
  {
    logicalId: 'Validator',
    type: 'AWS::ApiGateway::RequestValidator',
    properties: { RestApiId: 'Api', ValidateRequestBody: true, ValidateRequestParameters: false },
  },
  {
    logicalId: 'Put',
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: 'Api',
      ResourceId: 'Booth',
      HttpMethod: 'PUT',
      AuthorizationType: 'NONE',
      RequestModels: { 'application/json': 'Model' },
      RequestValidatorId: 'Validator',
      RequestParameters: { 'method.request.path.boothId': true },
      Integration: {
        Type: 'AWS',
        IntegrationHttpMethod: 'POST',
        PassthroughBehavior: 'NEVER',
        Uri: 'arn:aws:apigateway:us-east-1:states:action/StartSyncExecution',
        RequestTemplates: { 'application/json': requestTemplate },
        IntegrationResponses: [
          {
            StatusCode: '200',
            ResponseParameters: corsHeader,
            ResponseTemplates: { 'application/json': responseTemplate },
          },
          {
            StatusCode: '413',
            SelectionPattern: '413',
            ResponseParameters: corsHeader,
            ResponseTemplates: { 'application/json': '{"error":"TooLarge","requestId":"$context.requestId"}' },
          },
          {
            StatusCode: '500',
            SelectionPattern: '(4|5)\\d{2}',
            ResponseParameters: corsHeader,
            ResponseTemplates: {
              'application/json': `{"error":"Internal","type":$input.json('$.__type'),"requestId":"$context.requestId"}`,
            },
          },
        ],
      },
      MethodResponses: [declared('200'), declared('413'), declared('500')],
    },
  },
  {
    logicalId: 'Options',
    type: 'AWS::ApiGateway::Method',
    properties: {
      RestApiId: 'Api',
      ResourceId: 'Booth',
      HttpMethod: 'OPTIONS',
      AuthorizationType: 'NONE',
      Integration: {
        Type: 'MOCK',
        RequestTemplates: { 'application/json': '{ statusCode: 204 }' },
        IntegrationResponses: [{ StatusCode: '204', ResponseParameters: corsHeader }],
      },
      MethodResponses: [declared('204')],
    },
  },
  {
    logicalId: 'Stage',
    type: 'AWS::ApiGateway::Stage',
    properties: {
      RestApiId: 'Api',
      StageName: 'prod',
      DeploymentId: 'Deployment',
      MethodSettings: [
        {
          HttpMethod: '*',
          ResourcePath: '/*',
          ThrottlingRateLimit: 1000,
          ThrottlingBurstLimit: 10000,
          DataTraceEnabled: false,
        },
        {
          HttpMethod: 'OPTIONS',
          ResourcePath: '/~1booths~1{boothId}',
          ThrottlingRateLimit: 1,
          ThrottlingBurstLimit: 2,
        },
      ],
    },
  },
  failure('MISSING_AUTHENTICATION_TOKEN', '404', 'NotFound'),
  failure('BAD_REQUEST_BODY', '400', 'InvalidRequest'),
  failure('UNSUPPORTED_MEDIA_TYPE', '400', 'InvalidRequest'),
  failure('REQUEST_TOO_LARGE', '413', 'TooLarge'),
  failure('THROTTLED', '429', 'TooManyRequests', { 'gatewayresponse.header.Retry-After': "'1'" }),
  failure('INTEGRATION_TIMEOUT', '503', 'Unavailable', { 'gatewayresponse.header.Retry-After': "'1'" }),
  failure('DEFAULT_4XX', '400', 'InvalidRequest'),
  failure('DEFAULT_5XX', '500', 'Internal'),
];
