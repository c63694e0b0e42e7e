import { type IResource, MockIntegration, PassthroughBehavior } from 'aws-cdk-lib/aws-apigateway';
import { preflightHeaders } from '../api/cors.ts';
import { declared, prefixed } from './command-route.ts';

/** Answers a browser that asks before it calls. */
export function addPreflight(resource: IResource, methods: readonly string[]): void {
  const headers = preflightHeaders(methods);
  const integration = new MockIntegration({
    passthroughBehavior: PassthroughBehavior.WHEN_NO_MATCH,
    requestTemplates: { 'application/json': '{"statusCode":204}' },
    integrationResponses: [{ statusCode: '204', responseParameters: prefixed(headers) }],
  });
  resource.addMethod('OPTIONS', integration, {
    methodResponses: [{ statusCode: '204', responseParameters: declared(headers) }],
  });
}
