import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { errors } from '../api/errors.ts';
import { gatewayErrors } from '../api/gateway-errors.ts';
import { resourcesOf, template } from '../testing/synthesise.ts';

describe('the REST API', () => {
  test('checks bodies, and passes nothing on that has no template', () => {
    const methods = Object.values(resourcesOf('AWS::ApiGateway::Method')).filter(
      ({ Properties }) => Properties.HttpMethod !== 'OPTIONS',
    );
    expect(methods.map(({ Properties }) => Properties.HttpMethod).sort()).toEqual(['DELETE', 'POST', 'PUT']);
    for (const { Properties } of methods) {
      expect(Properties).toMatchObject({
        RequestValidatorId: expect.anything(),
        Integration: { Type: 'AWS', IntegrationHttpMethod: 'POST', PassthroughBehavior: 'NEVER' },
      });
    }
  });

  test('answers browsers of other origins, on every path and in every answer', () => {
    const text = JSON.stringify(resourcesOf('AWS::ApiGateway::Method'));
    expect(text.match(/"HttpMethod":"OPTIONS"/g)).toHaveLength(3);
    for (const { Properties } of Object.values(resourcesOf('AWS::ApiGateway::Method'))) {
      const { IntegrationResponses } = Properties.Integration as { IntegrationResponses: object[] };
      for (const response of IntegrationResponses) {
        expect(response).toMatchObject({
          ResponseParameters: { 'method.response.header.Access-Control-Allow-Origin': "'*'" },
        });
      }
    }
  });

  test.each(Object.entries(gatewayErrors))('has an answer of its own for %s', (type, { error }) => {
    const status = errors[error];
    template.hasResourceProperties('AWS::ApiGateway::GatewayResponse', {
      ResponseType: type,
      StatusCode: String(status),
      ResponseParameters: {
        'gatewayresponse.header.Access-Control-Allow-Origin': "'*'",
        'gatewayresponse.header.Access-Control-Expose-Headers': "'Retry-After'",
        ...((status === 429 || status === 503) && { 'gatewayresponse.header.Retry-After': "'1'" }),
      },
    });
  });

  test('is limited', () => {
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      StageName: 'prod',
      MethodSettings: [Match.objectLike({ ThrottlingRateLimit: 2000, ThrottlingBurstLimit: 4000 })],
    });
  });
});
