import { Compile, parse } from 'velocityjs';

export interface Call {
  readonly path?: Record<string, string>;
  readonly header?: Record<string, string>;
  /** The JSON that the template sees as `$input`: a request's body, or the integration's answer. */
  readonly body?: unknown;
  readonly requestId?: string;
  /** What the authorizer read from the id token. */
  readonly claims?: Record<string, string>;
  readonly stageVariables?: Record<string, string>;
}

export interface Rendered {
  readonly text: string;
  readonly status: number | undefined;
  readonly headers: Record<string, string>;
}

type MethodHandlers = NonNullable<NonNullable<ConstructorParameters<typeof Compile>[1]>['customMethodHandlers']>;

/** Java's `replaceAll` takes a regular expression, JavaScript's a plain text. */
const javaMethods: MethodHandlers = [
  {
    uid: 'replaceAll',
    match: ({ property }) => property === 'replaceAll',
    resolve: ({ context, params }) => String(context).replace(new RegExp(String(params[0]), 'g'), String(params[1])),
  },
];

/** `StringEscapeUtils.escapeJavaScript` of commons-lang 2, which API Gateway names as its model. */
function escapeJavaScript(text: unknown): string {
  const named: Record<string, string> = { '\b': '\\b', '\n': '\\n', '\t': '\\t', '\f': '\\f', '\r': '\\r' };
  return String(text).replace(/["'\\/]|[^ -~]/g, (character) => {
    if (/["'\\/]/.test(character)) return `\\${character}`;
    const code = character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return named[character] ?? `\\u${code}`;
  });
}

/** Renders a mapping template with velocityjs, its `$input`, `$util` and `$context` as API Gateway documents them. */
export function renderTemplate(template: string, call: Call): Rendered {
  const { path = {}, header = {}, body, requestId = 'abc=', claims = {}, stageVariables = {} } = call;
  const responseOverride: { status?: number; header: Record<string, string> } = { header: {} };
  const property = (jsonPath: string): unknown => {
    if (jsonPath === '$') return body;
    return typeof body === 'object' && body !== null
      ? Object.entries(body).find(([key]) => `$.${key}` === jsonPath)?.[1]
      : undefined;
  };
  const text = new Compile(parse(template), { escape: false, customMethodHandlers: javaMethods }).render({
    input: {
      json: (jsonPath: string) => JSON.stringify(property(jsonPath)),
      path: property,
      params: () => ({ path, header, querystring: {} }),
    },
    util: { escapeJavaScript, parseJson: (json: string) => JSON.parse(json) },
    context: { extendedRequestId: requestId, responseOverride, authorizer: { claims } },
    stageVariables,
  });
  return { text, status: responseOverride.status, headers: responseOverride.header };
}
