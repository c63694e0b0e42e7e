import type { Resource } from '../template/resource.ts';
import { type Authorize, readAuthorization } from './authorizers.ts';
import { GatewayFailure } from './failures.ts';
import { type MapResult, readIntegrationResponses } from './integration-responses.ts';
import type { IntegrationResult } from './integration-result.ts';
import { type MappingTemplate, readMappingTemplates } from './mapping-template.ts';
import { runMock } from './mock.ts';
import type { CheckBody } from './models.ts';
import { type RequestChecks, readRequestChecks } from './request-checks.ts';
import { runStartSync, type StartSync } from './start-sync.ts';
import { type Reader, readResource } from './template-reader.ts';

export interface Method extends RequestChecks {
  /** Null where anybody may call. */
  readonly authorize: Authorize | null;
  /** The request template of a media type; undefined: the body goes through as it stands. */
  templateOf(mediaType: string): MappingTemplate | undefined;
  call(body: string): Promise<IntegrationResult>;
  readonly timeoutMs: number;
  readonly mapResult: MapResult;
}

const startSyncUri = /^arn:aws[\w-]*:apigateway:[\w-]+:states:action\/StartSyncExecution$/;

function readCall(integration: Reader, startSync: StartSync): Method['call'] {
  const type = integration.text('Type');
  if (type === 'MOCK') return async (body) => runMock(body);
  if (type !== 'AWS') integration.refuse(`Type (${type})`);
  const uri = integration.text('Uri');
  if (!startSyncUri.test(uri)) integration.refuse(`Uri (${uri})`);
  return (body) => runStartSync(body, startSync);
}

function readTemplateOf(integration: Reader, stageVariables: ReadonlySet<string>): Method['templateOf'] {
  const templates = readMappingTemplates(integration, 'RequestTemplates', stageVariables);
  const behaviour = integration.optionalText('PassthroughBehavior') ?? 'WHEN_NO_MATCH';
  const passes = behaviour === 'WHEN_NO_MATCH' || (behaviour === 'WHEN_NO_TEMPLATES' && templates.size === 0);
  return (mediaType) => {
    const template = templates.get(mediaType);
    if (template === undefined && !passes) {
      throw new GatewayFailure('UNSUPPORTED_MEDIA_TYPE', 'Unsupported Media Type');
    }
    return template;
  };
}

/** What the API's methods share. */
export interface MethodParts {
  readonly resources: readonly Resource[];
  readonly models: ReadonlyMap<string, CheckBody>;
  readonly authorizers: ReadonlyMap<string, Authorize>;
  /** The names of the stage's variables. */
  readonly stageVariables: ReadonlySet<string>;
  readonly startSync: StartSync;
}

/** One method of the template; what it asks for and can't be had here stops the start, by name. */
export function readMethod(resource: Resource, parts: MethodParts): Method {
  const { resources, models, authorizers, stageVariables, startSync } = parts;
  const method = readResource(resource);
  if (method.flag('ApiKeyRequired')) method.refuse('ApiKeyRequired');
  const integration = method.child('Integration');
  integration.only(
    'Type',
    'Uri',
    'IntegrationHttpMethod',
    // The role that AWS assumes for the call: policies aren't evaluated here.
    'Credentials',
    'PassthroughBehavior',
    'RequestTemplates',
    'IntegrationResponses',
    'TimeoutInMillis',
  );
  return {
    ...readRequestChecks(method, resources, models),
    authorize: readAuthorization(method, authorizers),
    templateOf: readTemplateOf(integration, stageVariables),
    call: readCall(integration, startSync),
    timeoutMs: integration.number('TimeoutInMillis') ?? 29_000,
    mapResult: readIntegrationResponses(method, integration, stageVariables),
  };
}
