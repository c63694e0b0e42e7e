import { Validations } from 'aws-cdk-lib';
import {
  AuthorizationType,
  AwsIntegration,
  type IAuthorizer,
  type IModel,
  type IRequestValidator,
  type IResource,
  PassthroughBehavior,
} from 'aws-cdk-lib/aws-apigateway';
import type { IRole } from 'aws-cdk-lib/aws-iam';
import { corsHeaders } from '../api/cors.ts';
import { requestTemplate } from '../api/request-template.ts';
import { brokenTemplate, refusedTemplate, responseTemplate } from '../api/response-template.ts';
import type { Route } from '../api/routes.ts';

export interface CommandRouteProps {
  readonly route: Route;
  readonly resource: IResource;
  readonly stateMachineArn: string;
  readonly role: IRole;
  readonly validator: IRequestValidator;
  readonly model?: IModel;
  /** Checks the id tokens of the staff's routes. */
  readonly authorizer: IAuthorizer;
}

const responses = [
  { statusCode: '200', template: responseTemplate },
  { statusCode: '400', template: refusedTemplate, selectionPattern: '4\\d{2}' },
  { statusCode: '503', template: brokenTemplate, selectionPattern: '5\\d{2}' },
];

/** One command: its workflow is run while the caller waits, and its outcome becomes the answer. */
export function addCommandRoute(props: CommandRouteProps): void {
  const { route, resource, stateMachineArn, role, validator, model, authorizer } = props;
  const integration = new AwsIntegration({
    service: 'states',
    action: 'StartSyncExecution',
    integrationHttpMethod: 'POST',
    options: {
      credentialsRole: role,
      passthroughBehavior: PassthroughBehavior.NEVER,
      requestTemplates: { 'application/json': requestTemplate(stateMachineArn, route) },
      integrationResponses: responses.map(({ template, ...response }) => ({
        ...response,
        responseParameters: prefixed(corsHeaders),
        responseTemplates: { 'application/json': template },
      })),
    },
  });
  const method = resource.addMethod(route.method, integration, {
    // A ticket is checked by the workflow: no authorizer knows it.
    ...(route.who === 'staff' ? { authorizer } : { authorizationType: AuthorizationType.NONE }),
    requestValidator: validator,
    ...(model !== undefined && { requestModels: { 'application/json': model } }),
    methodResponses: responses.map(({ statusCode }) => ({ statusCode, responseParameters: declared(corsHeaders) })),
  });
  if (route.who === 'staff') return;
  const reason = 'Visitors and screens have no account: the workflow looks their own secret up in the table.';
  Validations.of(method).acknowledge({ id: 'AwsSolutions-APIG4', reason }, { id: 'AwsSolutions-COG4', reason });
}

/** Header names as an integration response sets them. */
export function prefixed(headers: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [`method.response.header.${name}`, value]));
}

/** Header names as a method response declares them. */
export function declared(headers: Readonly<Record<string, string>>): Record<string, boolean> {
  return Object.fromEntries(Object.keys(headers).map((name) => [`method.response.header.${name}`, true]));
}
