import { describe, expect, it } from 'vitest';
import { UnsupportedTemplate } from '../template/errors.ts';
import { createRestApi } from './create-rest-api.ts';
import { fixture } from './fixture.ts';
import { staffFixture } from './staff-fixture.ts';
import { supports } from './supports.ts';

const start = (logicalId: string, change: Record<string, unknown>, checksTokens = true) =>
  createRestApi({
    ...(checksTokens && { verifyIdToken: async () => undefined }),
    resources: staffFixture.map((resource) =>
      resource.logicalId === logicalId ? { ...resource, properties: { ...resource.properties, ...change } } : resource,
    ),
    startSync: async () => ({}),
    clock: () => 0,
    newRequestId: () => '',
    log: { info: () => {}, error: () => {} },
  });
const integration = (change: Record<string, unknown>): Record<string, unknown> => ({
  Integration: {
    ...(fixture.find(({ logicalId }) => logicalId === 'Put')?.properties.Integration as Record<string, unknown>),
    ...change,
  },
});

describe('a template that can’t be run', () => {
  it.each([
    ['Put', { AuthorizationType: 'AWS_IAM' }, 'Put.AuthorizationType'],
    ['Put', { AuthorizationType: 'COGNITO_USER_POOLS' }, 'Put.AuthorizerId'],
    ['Post', { AuthorizerId: 'Gone' }, 'Post.AuthorizerId'],
    ['Staff', { Type: 'TOKEN' }, 'Staff.Type'],
    ['Staff', { IdentitySource: 'method.request.querystring.token' }, 'Staff.IdentitySource'],
    ['Staff', { ProviderARNs: [] }, 'Staff.ProviderARNs'],
    ['Staff', { ProviderARNs: ['arn:aws:cognito-idp:us-east-1:1:userpool/a/b'] }, 'Staff.ProviderARNs[0]'],
    ['Put', { ApiKeyRequired: true }, 'Put.ApiKeyRequired'],
    ['Put', { RequestValidatorId: 'Gone' }, 'Put.RequestValidatorId'],
    ['Put', { RequestModels: { 'application/json': 'Gone' } }, "Put.RequestModels['application/json']"],
    ['Put', { MethodResponses: [] }, 'Put.Integration.IntegrationResponses[0].StatusCode'],
    ['Put', { MethodResponses: [{ StatusCode: '200' }] }, 'Access-Control-Allow-Origin'],
    ['Put', integration({ Type: 'HTTP_PROXY' }), 'Put.Integration.Type (HTTP_PROXY)'],
    ['Put', integration({ Uri: 'arn:aws:apigateway:us-east-1:sqs:path/x' }), 'Put.Integration.Uri'],
    ['Put', integration({ ContentHandling: 'CONVERT_TO_BINARY' }), 'Put.Integration.ContentHandling'],
    [
      'Put',
      integration({ RequestTemplates: { 'application/json': '$util.nothing()' } }),
      'Put.Integration.RequestTemplates',
    ],
    [
      'Put',
      integration({ RequestTemplates: { 'application/json': "$input.json('$..a')" } }),
      'Put.Integration.RequestTemplates',
    ],
    [
      'Put',
      integration({ RequestTemplates: { 'application/json': '$stageVariables.unset' } }),
      'Put.Integration.RequestTemplates',
    ],
    ['Stage', { Variables: { publicUrl: ['a'] } }, 'Stage.Variables.publicUrl'],
    ['Model', { Schema: { type: 'object', unheardOf: 1 } }, 'Model.Schema'],
    ['Booth', { PathPart: '{proxy+}' }, 'Booth.PathPart'],
    ['Stage', { MethodSettings: [{ HttpMethod: '*', ResourcePath: '/*', CachingEnabled: true }] }, 'CachingEnabled'],
    [
      'ResponseTHROTTLED',
      { ResponseTemplates: { 'application/json': '#if($x)#end' } },
      'ResponseTHROTTLED.ResponseTemplates',
    ],
    [
      'ResponseTHROTTLED',
      { ResponseParameters: { 'gatewayresponse.header.X': 'context.requestId' } },
      'ResponseTHROTTLED',
    ],
  ])('stops the start at %s', (logicalId, change, named) => {
    expect(() => start(logicalId, change)).toThrow(UnsupportedTemplate);
    expect(() => start(logicalId, change)).toThrow(named);
  });

  it('stops the start at an authorizer whose tokens nothing here checks', () => {
    expect(() => start('Staff', {}, false)).toThrow('Staff.Type (nothing here checks id tokens)');
  });
});

it('supports what the fixture has', () => {
  for (const { type, properties } of staffFixture) {
    expect(supports[type]).toEqual(expect.arrayContaining(Object.keys(properties)));
  }
});
