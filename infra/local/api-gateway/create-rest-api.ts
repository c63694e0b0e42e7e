import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Clock, Log } from '../aws/types.ts';
import { askerOf, Crowded, type FairGate } from '../server/crowd/fair-gate.ts';
import type { Resource } from '../template/resource.ts';
import { type Answer, send } from './answer.ts';
import { readAuthorizers, type VerifyIdToken } from './authorizers.ts';
import { createContext } from './call-context.ts';
import { ContextMap } from './context-map.ts';
import { GatewayFailure } from './failures.ts';
import { readGatewayResponses } from './gateway-responses.ts';
import { createInput, type RequestParameters } from './input-object.ts';
import type { CallVariables } from './mapping-template.ts';
import { mediaTypeOf } from './media-type.ts';
import { type Method, type MethodParts, readMethod } from './method.ts';
import { readModels } from './models.ts';
import { parseOnce } from './parse-body.ts';
import { readBody } from './read-body.ts';
import { readQueryAndHeaders } from './request-parameters.ts';
import { readRouteTree } from './route-tree.ts';
import { readStage } from './stage.ts';
import type { StartSync } from './start-sync.ts';
import { readResource } from './template-reader.ts';
import { withinTimeLimit } from './time-limit.ts';
import { TemplateRenderError } from './velocity/errors.ts';

export interface RestApiOptions {
  /** The whole template's resources, resolved. */
  readonly resources: readonly Resource[];
  readonly startSync: StartSync;
  /** Needed where the template has an authorizer. */
  readonly verifyIdToken?: VerifyIdToken;
  /** Go before the stage's own variables of these names, call by call: the machine's address follows its network. */
  readonly stageVariables?: () => Readonly<Record<string, string>>;
  /** Where many ask at once, says whose turn it is; absent, it is everybody's. */
  readonly gate?: FairGate;
  readonly clock: Clock;
  readonly newRequestId: () => string;
  readonly log: Log;
}

export interface RestApi {
  /** `/prod`. */
  readonly stagePath: string;
  /** Answers one call; `path` is what follows the stage, still percent-encoded, without the query. Never throws. */
  handle(req: IncomingMessage, res: ServerResponse, path: string): Promise<void>;
}

function readMethods({ resources, startSync, clock, verifyIdToken }: RestApiOptions) {
  const tree = readRouteTree(resources);
  const stage = readStage(resources, clock);
  const parts: MethodParts = {
    resources,
    models: readModels(resources),
    authorizers: readAuthorizers(resources, verifyIdToken),
    stageVariables: new Set(Object.keys(stage.variables)),
    startSync,
  };
  const methods = new Map(
    resources
      .filter(({ type }) => type === 'AWS::ApiGateway::Method')
      .map((resource) => {
        const httpMethod = readResource(resource).text('HttpMethod');
        const path = tree.pathOf(readResource(resource).text('ResourceId'));
        const method = readMethod(resource, parts);
        return [`${httpMethod} ${path}`, { ...method, mayPass: stage.throttleOf(httpMethod, path) }] as const;
      }),
  );
  return {
    tree,
    stage,
    find: (verb: string, path: string) => methods.get(`${verb} ${path}`) ?? methods.get(`ANY ${path}`),
  };
}

async function callMethod(
  method: Method,
  req: IncomingMessage,
  parameters: RequestParameters,
  variables: CallVariables,
  gate: FairGate | undefined,
): Promise<Answer> {
  const mediaType = mediaTypeOf(req.headers['content-type']);
  const bytes = await readBody(req);
  method.checkParameters(parameters);
  const template = method.templateOf(mediaType);
  const parse = parseOnce(bytes);
  method.checkBody(mediaType, parse);
  const text = bytes.toString('utf8');
  const body = template === undefined ? text : template({ ...variables, input: createInput(text, parse, parameters) });
  const call = () => withinTimeLimit(method.call(body), method.timeoutMs);
  const result = await (gate === undefined ? call() : gate.run(askerOf(req), call));
  return method.mapResult(result, req.headers.accept, variables);
}

function asFailure(error: unknown, log: Log, requestId: string): GatewayFailure {
  if (error instanceof Crowded) return new GatewayFailure('THROTTLED', 'Too Many Requests');
  if (error instanceof GatewayFailure && error.cause === undefined) return error;
  const cause = error instanceof GatewayFailure ? error.cause : error;
  log.error(`The request ${requestId} failed: ${cause instanceof Error ? cause.message : String(cause)}`);
  if (error instanceof GatewayFailure) return error;
  return error instanceof TemplateRenderError
    ? new GatewayFailure('API_CONFIGURATION_ERROR', 'Internal server error')
    : new GatewayFailure('INTEGRATION_FAILURE', 'Internal server error');
}

/**
 * Runs the template's REST API as API Gateway does: routes, checks, mapping templates, throttling, gateway responses.
 * @throws UnsupportedTemplate for what the template asks for and this can't do
 */
export function createRestApi(options: RestApiOptions): RestApi {
  const { tree, stage, find } = readMethods(options);
  const answerFailure = readGatewayResponses(options.resources);
  const api = options.resources.find(({ type }) => type === 'AWS::ApiGateway::RestApi');

  const answer = async (req: IncomingMessage, path: string, requestId: string): Promise<Answer> => {
    const facts = {
      requestId,
      httpMethod: req.method ?? '',
      path: `/${stage.name}${path}`,
      resourcePath: '',
      stage: stage.name,
      apiId: api?.logicalId ?? '',
      sourceIp: (req.socket.remoteAddress ?? '').replace(/^::ffff:/, ''),
      claims: {},
      userAgent: req.headers['user-agent'] ?? '',
      domainName: req.headers.host ?? '',
      protocol: `HTTP/${req.httpVersion}`,
      now: options.clock(),
    };
    let context = createContext(facts);
    try {
      const route = tree.find(path);
      const method = route && find(facts.httpMethod, route.resourcePath);
      if (!route || !method) {
        throw new GatewayFailure('MISSING_AUTHENTICATION_TOKEN', 'Missing Authentication Token');
      }
      const { resourcePath } = route;
      context = createContext({ ...facts, resourcePath });
      if (!method.mayPass()) throw new GatewayFailure('THROTTLED', 'Too Many Requests');
      // Before anything of the request is checked, or even read.
      const claims = (await method.authorize?.(req.headers)) ?? {};
      context = createContext({ ...facts, resourcePath, claims });
      const stageVariables = new ContextMap(Object.entries({ ...stage.variables, ...options.stageVariables?.() }));
      const parameters = { path: route.parameters, ...readQueryAndHeaders(req) };
      return await callMethod(method, req, parameters, { context, stageVariables }, options.gate);
    } catch (error) {
      return answerFailure(asFailure(error, options.log, requestId), context);
    }
  };

  return {
    stagePath: `/${stage.name}`,
    handle: async (req, res, path) => {
      const requestId = options.newRequestId();
      const answered = await answer(req, path, requestId);
      send(res, answered, requestId);
    },
  };
}
