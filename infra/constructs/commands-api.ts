import { EndpointType, type IRestApi, RequestValidator, RestApi } from 'aws-cdk-lib/aws-apigateway';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type Route, routes } from '../api/routes.ts';
import { addCommandRoute } from './command-route.ts';
import { addGatewayResponses } from './gateway-responses.ts';
import { addPreflight } from './preflight.ts';
import { toPascalCase } from './to-pascal-case.ts';
import type { Workflows } from './workflows.ts';

/** The visitors' commands over REST: each route runs its workflow, with no function in between. */
export class CommandsApi extends Construct {
  /** Without a slash at its end. */
  readonly url: string;

  constructor(scope: Construct, id: string, workflows: Workflows) {
    super(scope, id);
    const api = new RestApi(this, 'Api', {
      restApiName: 'boothpresso',
      description: 'Commands of visitors',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      // A hall of people voting within a second or two; what is above waits and tries again.
      deployOptions: { stageName: 'prod', throttlingRateLimit: 2000, throttlingBurstLimit: 4000 },
    });
    // The library's own output; ours are all in one place.
    api.node.tryRemoveChild('Endpoint');
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['states:StartSyncExecution'],
        resources: routes.map((route) => workflows.get(route.workflow).stateMachineArn),
      }),
    );
    const validator = new RequestValidator(this, 'Validator', { restApi: api as IRestApi, validateRequestBody: true });
    for (const route of routes) this.#addRoute(api, route, workflows, role, validator);
    for (const [path, methods] of methodsByPath()) addPreflight(api.root.resourceForPath(path), methods);
    addGatewayResponses(api);
    this.url = `https://${api.restApiId}.execute-api.${api.stack.region}.${api.stack.urlSuffix}/prod`;
  }

  #addRoute(api: RestApi, route: Route, workflows: Workflows, role: Role, validator: RequestValidator): void {
    const name = `${toPascalCase(route.workflow)}Request`;
    const schema = route.model;
    addCommandRoute({
      route,
      resource: api.root.resourceForPath(route.path),
      stateMachineArn: workflows.get(route.workflow).stateMachineArn,
      role,
      validator,
      ...(schema !== undefined && { model: api.addModel(name, { modelName: name, schema }) }),
    });
  }
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const paths = Map.groupBy(routes, (route) => route.path);
  return new Map([...paths].map(([path, at]) => [path, at.map((route) => route.method)]));
}
