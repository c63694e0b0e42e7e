import type { Answer } from './answer.ts';
import { GatewayFailure } from './failures.ts';
import { createInput } from './input-object.ts';
import type { IntegrationResult } from './integration-result.ts';
import { type CallVariables, type MappingTemplate, readMappingTemplates } from './mapping-template.ts';
import { mediaTypeOf } from './media-type.ts';
import { readStaticHeaders } from './static-value.ts';
import type { Reader } from './template-reader.ts';
import { TemplateRenderError } from './velocity/errors.ts';
import { print, type ValueMap } from './velocity/values.ts';

interface IntegrationResponse {
  readonly pattern: RegExp | undefined;
  readonly status: number;
  readonly headers: ReadonlyMap<string, string>;
  readonly templates: ReadonlyMap<string, MappingTemplate>;
}

export type MapResult = (result: IntegrationResult, accept: string | undefined, variables: CallVariables) => Answer;

function readPattern(reader: Reader): RegExp | undefined {
  const pattern = reader.optionalText('SelectionPattern');
  return pattern === undefined || pattern === '' ? undefined : new RegExp(`^(?:${pattern})$`);
}

// CloudFormation accepts a response that the method doesn't declare; the gateway then answers 500 to every call.
function checkDeclared(reader: Reader, status: string, declared: ReadonlyMap<string, ReadonlySet<string>>): void {
  const headers = declared.get(status);
  if (headers === undefined) return void reader.refuse(`StatusCode (${status} is none of the MethodResponses)`);
  for (const parameter of reader.keys.includes('ResponseParameters')
    ? Object.keys(reader.record('ResponseParameters'))
    : []) {
    if (!headers.has(parameter)) reader.refuse(`ResponseParameters['${parameter}'] (not in the MethodResponses)`);
  }
}

function readMethodResponses(method: Reader): ReadonlyMap<string, ReadonlySet<string>> {
  return new Map(
    method.list('MethodResponses').map((response) => {
      response.only('StatusCode', 'ResponseParameters', 'ResponseModels');
      return [response.text('StatusCode'), new Set(Object.keys(response.texts('ResponseParameters')))];
    }),
  );
}

function read(
  reader: Reader,
  declared: ReadonlyMap<string, ReadonlySet<string>>,
  stageVariables: ReadonlySet<string>,
): IntegrationResponse {
  reader.only('StatusCode', 'SelectionPattern', 'ResponseParameters', 'ResponseTemplates');
  const status = reader.text('StatusCode');
  checkDeclared(reader, status, declared);
  return {
    pattern: readPattern(reader),
    status: Number(status),
    headers: readStaticHeaders(reader, 'method.response.header.'),
    templates: readMappingTemplates(reader, 'ResponseTemplates', stageVariables),
  };
}

function render(
  response: IntegrationResponse,
  body: string,
  accept: string | undefined,
  variables: CallVariables,
): [string, string] {
  const wanted = mediaTypeOf(accept);
  const type = [wanted, 'application/json', ...response.templates.keys()].find((key) => response.templates.has(key));
  const template = type === undefined ? undefined : response.templates.get(type);
  if (type === undefined || template === undefined) return ['application/json', body];
  try {
    let json: unknown;
    const lazily = (): unknown => {
      json ??= parse(body);
      return json;
    };
    return [type, template({ ...variables, input: createInput(body, lazily) })];
  } catch (error) {
    if (!(error instanceof TemplateRenderError)) throw error;
    throw new GatewayFailure('API_CONFIGURATION_ERROR', 'Internal server error');
  }
}

function parse(body: string): unknown {
  if (body === '') return {};
  try {
    return JSON.parse(body);
  } catch {
    throw new TemplateRenderError('the back end answered something that is not JSON');
  }
}

// `#set($context.responseOverride.status = 409)` and `.header.Name`.
function override(answer: Answer, context: ValueMap): Answer {
  const chosen = context.get('responseOverride');
  if (!(chosen instanceof Map)) return answer;
  const status = Number(chosen.get('status') ?? answer.status);
  const headers = chosen.get('header');
  return {
    ...answer,
    status: Number.isInteger(status) && status >= 100 && status <= 599 ? status : 500,
    headers: new Map([
      ...answer.headers,
      ...(headers instanceof Map ? [...headers].map(([name, value]) => [name, print(value)] as const) : []),
    ]),
  };
}

/**
 * How a method maps what its back end answered: the first response whose pattern is the whole status code (for
 * services of AWS the pattern is matched against it), else the one without a pattern.
 */
export function readIntegrationResponses(
  method: Reader,
  integration: Reader,
  stageVariables: ReadonlySet<string>,
): MapResult {
  const declared = readMethodResponses(method);
  const responses = integration.list('IntegrationResponses').map((reader) => read(reader, declared, stageVariables));
  return (result, accept, variables) => {
    const response =
      responses.find(({ pattern }) => pattern?.test(String(result.status))) ??
      responses.find(({ pattern }) => pattern === undefined);
    if (response === undefined) throw new GatewayFailure('API_CONFIGURATION_ERROR', 'Internal server error');
    const [type, body] = render(response, result.body, accept, variables);
    const headers = new Map([['Content-Type', type], ...response.headers]);
    return override({ status: response.status, headers, body }, variables.context);
  };
}
