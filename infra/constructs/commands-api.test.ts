import { Match } from 'aws-cdk-lib/assertions';
import { describe, expect, test } from 'vitest';
import { errors } from '../api/errors.ts';
import { gatewayErrors } from '../api/gateway-errors.ts';
import { routes } from '../api/routes.ts';
import { resourcesOf, template } from '../testing/synthesise.ts';

const methods = Object.values(resourcesOf('AWS::ApiGateway::Method'));
const commands = methods.filter(({ Properties }) => Properties.HttpMethod !== 'OPTIONS');
const paths = new Set(routes.map(({ path }) => path));

/** The path of a method's resource, from the parts of its parents. */
function pathOf(resource: unknown): string {
  const id = (resource as { Ref?: string }).Ref;
  const found = id === undefined ? undefined : resourcesOf('AWS::ApiGateway::Resource')[id];
  return found === undefined ? '' : `${pathOf(found.Properties.ParentId)}/${String(found.Properties.PathPart)}`;
}

describe('the REST API', () => {
  test('has every route, and none besides', () => {
    const made = commands.map(({ Properties }) => `${Properties.HttpMethod} ${pathOf(Properties.ResourceId)}`);
    expect(made.sort()).toEqual(routes.map(({ method, path }) => `${method} ${path}`).sort());
  });

  test('lets nobody but the staff on their routes, and checks each token anew', () => {
    for (const { Properties } of commands) {
      const path = pathOf(Properties.ResourceId);
      const route = routes.find((one) => one.path === path && one.method === Properties.HttpMethod);
      expect({ path, type: Properties.AuthorizationType, authorizer: Properties.AuthorizerId !== undefined }).toEqual(
        route?.who === 'ticket'
          ? { path, type: 'NONE', authorizer: false }
          : { path, type: 'COGNITO_USER_POOLS', authorizer: true },
      );
    }
    template.hasResourceProperties('AWS::ApiGateway::Authorizer', {
      Type: 'COGNITO_USER_POOLS',
      IdentitySource: 'method.request.header.Authorization',
      AuthorizerResultTtlInSeconds: 0,
      ProviderARNs: [{ 'Fn::GetAtt': [Match.stringLikeRegexp('Staff'), 'Arn'] }],
    });
  });

  test('checks bodies, and passes nothing on that has no template', () => {
    for (const { Properties } of commands) {
      expect(Properties).toMatchObject({
        RequestValidatorId: expect.anything(),
        Integration: { Type: 'AWS', IntegrationHttpMethod: 'POST', PassthroughBehavior: 'NEVER' },
      });
    }
  });

  test('answers browsers of other origins, on every path and in every answer', () => {
    const preflights = methods.filter(({ Properties }) => Properties.HttpMethod === 'OPTIONS');
    expect(preflights.map(({ Properties }) => pathOf(Properties.ResourceId)).sort()).toEqual([...paths].sort());
    for (const { Properties } of preflights) {
      const path = pathOf(Properties.ResourceId);
      const allowed = routes.filter((route) => route.path === path).map(({ method }) => method);
      expect(Properties).toMatchObject({
        AuthorizationType: 'NONE',
        Integration: {
          IntegrationResponses: [
            {
              ResponseParameters: {
                'method.response.header.Access-Control-Allow-Methods': `'${[...allowed, 'OPTIONS'].join(',')}'`,
                'method.response.header.Access-Control-Allow-Headers': "'Authorization,Content-Type'",
              },
            },
          ],
        },
      });
    }
    for (const { Properties } of methods) {
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

  test("is limited, the staff's routes more than those of a hall", () => {
    const limit = (httpMethod: string, path: string, rate: number, burst: number) => ({
      HttpMethod: httpMethod,
      ResourcePath: path,
      ThrottlingRateLimit: rate,
      ThrottlingBurstLimit: burst,
    });
    const booth = '/~1booths~1{boothId}';
    template.hasResourceProperties('AWS::ApiGateway::Stage', {
      StageName: 'prod',
      MethodSettings: Match.arrayWith([
        Match.objectLike(limit('*', '/*', 2000, 4000)),
        Match.objectLike(limit('POST', `${booth}~1code`, 100, 200)),
        Match.objectLike(limit('POST', `${booth}~1orders~1{orderId}~1make`, 200, 400)),
        Match.objectLike(limit('POST', `${booth}~1polls~1{pollId}~1recount`, 20, 100)),
        Match.objectLike(limit('PUT', `${booth}~1staff~1{username}`, 20, 100)),
      ]),
    });
  });

  test('knows where the web app is', () => {
    template.hasResourceProperties('AWS::ApiGateway::Stage', { Variables: { publicUrl: Match.anyValue() } });
  });
});
