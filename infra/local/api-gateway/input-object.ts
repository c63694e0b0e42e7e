import { readJsonPath } from './json-path.ts';
import { HostObject, print, toValue, type Value } from './velocity/values.ts';

export interface RequestParameters {
  /** Decoded path parameters. */
  readonly path: ReadonlyMap<string, string>;
  readonly querystring: ReadonlyMap<string, string>;
  /** As sent; the look-up by name ignores case, for HTTP/2 sends every name in small letters. */
  readonly header: ReadonlyMap<string, string>;
}

const noParameters: RequestParameters = { path: new Map(), querystring: new Map(), header: new Map() };

function findParameter({ path, querystring, header }: RequestParameters, name: string): string {
  const wanted = name.toLowerCase();
  const sent = [...header].find(([key]) => key.toLowerCase() === wanted)?.[1];
  return path.get(name) ?? querystring.get(name) ?? sent ?? '';
}

const orEmpty = (found: unknown): unknown => (found === undefined ? '' : found);

/**
 * `$input`: `body` is the text, `json` gives what it says (asked only if the template does). A path that finds nothing
 * gives the empty string.
 */
export function createInput(
  body: string,
  json: () => unknown,
  parameters: RequestParameters = noParameters,
): HostObject {
  const { path, querystring, header } = parameters;
  return new HostObject(
    {
      json: (at) => JSON.stringify(orEmpty(readJsonPath(json(), print(at)))),
      path: (at) => toValue(orEmpty(readJsonPath(json(), print(at)))),
      params: (name) =>
        name === undefined
          ? new Map<string, Value>([
              ['path', new Map(path)],
              ['querystring', new Map(querystring)],
              ['header', new Map(header)],
            ])
          : findParameter(parameters, print(name)),
    },
    new Map([['body', body]]),
  );
}
