import type { Resource } from '../template/resource.ts';
import type { Answer } from './answer.ts';
import { failureStatus, type GatewayFailure } from './failures.ts';
import { readStaticHeaders } from './static-value.ts';
import { type Reader, readResource } from './template-reader.ts';
import { print, type ValueMap } from './velocity/values.ts';

interface GatewayResponse {
  readonly status: number | undefined;
  readonly headers: ReadonlyMap<string, string>;
  readonly template: string | undefined;
}

export type AnswerFailure = (failure: GatewayFailure, context: ValueMap) => Answer;

const contentType = 'application/json';
const reference = /\$context((?:\.\w+)+)/g;
const known =
  /^\.(requestId|extendedRequestId|path|httpMethod|resourcePath|stage|requestTimeEpoch|identity\.sourceIp|error\.(message|messageString|responseType|validationErrorString))$/;

// AWS fills in variables here and runs nothing: no directives, no methods.
function checkTemplate(reader: Reader, template: string): string {
  const rest = template.replace(reference, (whole, path: string) => (known.test(path) ? '' : whole));
  return /[$]|#(if|set|foreach)\b/.test(rest) ? reader.refuse('ResponseTemplates') : template;
}

function read(resource: Resource): [string, GatewayResponse] {
  const reader = readResource(resource);
  const templates = reader.texts('ResponseTemplates');
  const other = Object.keys(templates).find((type) => type !== contentType);
  if (other !== undefined) reader.refuse(`ResponseTemplates['${other}']`);
  const template = templates[contentType];
  return [
    reader.text('ResponseType'),
    {
      status: reader.number('StatusCode'),
      headers: readStaticHeaders(reader, 'gatewayresponse.header.'),
      template: template === undefined ? undefined : checkTemplate(reader, template),
    },
  ];
}

function valueAt(context: ValueMap, path: string): string {
  let value = context as ReturnType<ValueMap['get']>;
  for (const key of path.slice(1).split('.')) value = value instanceof Map ? value.get(key) : undefined;
  return value === undefined || value === null ? '' : print(value);
}

/** The API's gateway responses: what each failure of the gateway's own says, else what `DEFAULT_4XX`/`5XX` says. */
export function readGatewayResponses(resources: readonly Resource[]): AnswerFailure {
  const byType = new Map(resources.filter(({ type }) => type === 'AWS::ApiGateway::GatewayResponse').map(read));
  return (failure, context) => {
    const usual = failureStatus[failure.type];
    const response = byType.get(failure.type) ?? byType.get(usual < 500 ? 'DEFAULT_4XX' : 'DEFAULT_5XX');
    const filled = new Map(context).set(
      'error',
      new Map([
        ['message', failure.message],
        ['messageString', JSON.stringify(failure.message)],
        ['responseType', failure.type],
        ['validationErrorString', failure.validationError],
      ]),
    );
    const template = response?.template ?? '{"message":$context.error.messageString}';
    return {
      status: response?.status ?? usual,
      headers: new Map([['Content-Type', contentType], ...(response?.headers ?? [])]),
      body: template.replace(reference, (_whole, path: string) => valueAt(filled, path)),
    };
  };
}
