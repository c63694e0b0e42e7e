import { POOL_ID } from '../appsync/testing/test-pool.ts';
import type { Resource } from '../template/resource.ts';
import { escapeOnce, fixture } from './fixture.ts';

const put = fixture.find(({ logicalId }) => logicalId === 'Put');
const answer = (StatusCode: string, code: string): Resource['properties'] => ({
  RestApiId: 'Api',
  StatusCode,
  ResponseTemplates: {
    'application/json': `{"error":"${code}","message":"$context.error.message","requestId":"$context.requestId"}`,
  },
});

const known: Readonly<Record<string, string>> = {
  username: "$context.authorizer.claims['cognito:username']",
  groups: "$context.authorizer.claims['cognito:groups']",
  sub: '$context.authorizer.claims.sub',
  exp: '$context.authorizer.claims.exp',
  absent: "$context.authorizer.claims['custom:nothing']",
  none: '$context.authorizer.principal',
  publicUrl: '$stageVariables.publicUrl',
  other: "$stageVariables['other']",
};

/** What the gateway knows of the caller and of its stage, as texts: escaped for the inner JSON, then for the outer. */
const template = [
  ...Object.entries(known).map(([name, value]) => `#set($${name} = ${escapeOnce(value)})`),
  '{"stateMachineArn":"arn:aws:states:us-east-1:000000000000:stateMachine:staff","input":"{',
  ...Object.keys(known).map((name) => String.raw`\"${name}\":\"${escapeOnce(`$${name}`)}\",`),
  String.raw`\"body\":${escapeOnce("$input.json('$')")}}"}`,
].join('');

/** The fixture with a method for people of a user pool alone. */
export const staffFixture: readonly Resource[] = [
  ...fixture.map((resource) =>
    resource.logicalId === 'Stage'
      ? {
          ...resource,
          properties: { ...resource.properties, Variables: { publicUrl: 'https://of.template', other: 'kept' } },
        }
      : resource,
  ),
  {
    logicalId: 'Staff',
    type: 'AWS::ApiGateway::Authorizer',
    properties: {
      RestApiId: 'Api',
      Name: 'staff',
      Type: 'COGNITO_USER_POOLS',
      ProviderARNs: [`arn:aws:cognito-idp:us-east-1:000000000000:userpool/${POOL_ID}`],
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
    },
  },
  {
    logicalId: 'Post',
    type: 'AWS::ApiGateway::Method',
    properties: {
      ...put?.properties,
      HttpMethod: 'POST',
      AuthorizationType: 'COGNITO_USER_POOLS',
      AuthorizerId: 'staff',
      Integration: {
        ...(put?.properties.Integration as Record<string, unknown>),
        Credentials: 'arn:aws:iam::000000000000:role/Gateway',
        RequestTemplates: { 'application/json': template },
      },
    },
  },
  {
    logicalId: 'Unauthorized',
    type: 'AWS::ApiGateway::GatewayResponse',
    properties: { ResponseType: 'UNAUTHORIZED', ...answer('401', 'Unauthenticated') },
  },
];
