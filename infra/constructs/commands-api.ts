import { Duration, Validations } from 'aws-cdk-lib';
import {
  CfnStage,
  CognitoUserPoolsAuthorizer,
  EndpointType,
  type IAuthorizer,
  type IRestApi,
  type MethodDeploymentOptions,
  RequestValidator,
  RestApi,
} from 'aws-cdk-lib/aws-apigateway';
import type { IUserPool } from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Construct } from 'constructs';
import { type Limit, limits } from '../api/limits.ts';
import { routes } from '../api/routes.ts';
import { addCommandRoute } from './command-route.ts';
import { addGatewayResponses } from './gateway-responses.ts';
import { addPreflight } from './preflight.ts';
import { toPascalCase } from './to-pascal-case.ts';
import type { Workflows } from './workflows.ts';

export interface CommandsApiProps {
  readonly workflows: Workflows;
  readonly userPool: IUserPool;
}

/** Commands over REST: each route runs its workflow, with no function in between. */
export class CommandsApi extends Construct {
  /** `https://` and the host. */
  readonly origin: string;
  /** Without a slash at its end. */
  readonly url: string;
  readonly stageArn: string;
  readonly #stage: CfnStage;

  constructor(scope: Construct, id: string, { workflows, userPool }: CommandsApiProps) {
    super(scope, id);
    const api = new RestApi(this, 'Api', {
      restApiName: 'boothpresso',
      description: 'Commands of visitors, screens and staff',
      endpointTypes: [EndpointType.REGIONAL],
      cloudWatchRole: false,
      deployOptions: { stageName: 'prod', ...throttling(limits.hall), methodOptions: methodLimits() },
    });
    // The library's own output; ours are all in one place.
    api.node.tryRemoveChild('Endpoint');
    Validations.of(api.deploymentStage).acknowledge(
      {
        id: 'AwsSolutions-APIG1',
        reason:
          "Visitors are anonymous, and a log of addresses and times would undo that. It also needs a setting of the whole account, which isn't this stack's to change.",
      },
      {
        id: 'AwsSolutions-APIG6',
        reason:
          "The gateway's own log would carry tickets and tokens, and needs the same setting. Every failure has the request's id, and workflows log theirs.",
      },
    );
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('apigateway.amazonaws.com') });
    role.addToPolicy(
      new PolicyStatement({
        actions: ['states:StartSyncExecution'],
        resources: routes.map((route) => workflows.get(route.workflow).stateMachineArn),
      }),
    );
    const validator = new RequestValidator(this, 'Validator', {
      restApi: api as IRestApi,
      validateRequestBody: true,
      validateRequestParameters: true,
    });
    const authorizer = new CognitoUserPoolsAuthorizer(this, 'Staff', {
      authorizerName: 'staff',
      cognitoUserPools: [userPool],
      // Checking a token costs nothing, and one that is remembered would be taken after its end.
      resultsCacheTtl: Duration.seconds(0),
    });
    for (const route of routes) {
      const name = `${toPascalCase(route.workflow)}Request`;
      const schema = route.model;
      addCommandRoute({
        route,
        resource: api.root.resourceForPath(route.path),
        stateMachineArn: workflows.get(route.workflow).stateMachineArn,
        role,
        validator,
        authorizer: authorizer as IAuthorizer,
        ...(schema !== undefined && { model: api.addModel(name, { modelName: name, schema }) }),
      });
    }
    for (const [path, methods] of methodsByPath()) addPreflight(api.root.resourceForPath(path), methods);
    addGatewayResponses(api);
    this.#stage = stageOf(api);
    this.stageArn = api.deploymentStage.stageArn;
    this.origin = `https://${api.restApiId}.execute-api.${api.stack.region}.${api.stack.urlSuffix}`;
    this.url = `${this.origin}/prod`;
  }

  /** Where the web app is found: for the templates of the routes that ask for it. */
  setPublicUrl(publicUrl: string): void {
    this.#stage.variables = { publicUrl };
  }
}

function stageOf(api: RestApi): CfnStage {
  const { defaultChild } = api.deploymentStage.node;
  if (!(defaultChild instanceof CfnStage)) throw new Error('The REST API has no stage.');
  return defaultChild;
}

const throttling = ({ rate, burst }: Limit): MethodDeploymentOptions => ({
  throttlingRateLimit: rate,
  throttlingBurstLimit: burst,
});

/** The limits of the routes that differ from the stage's own. */
function methodLimits(): Record<string, MethodDeploymentOptions> {
  const limited = routes.filter(({ limit }) => limit !== limits.hall);
  return Object.fromEntries(limited.map(({ path, method, limit }) => [`${path}/${method}`, throttling(limit)]));
}

function methodsByPath(): ReadonlyMap<string, readonly string[]> {
  const paths = Map.groupBy(routes, (route) => route.path);
  return new Map([...paths].map(([path, at]) => [path, at.map((route) => route.method)]));
}
