import type { Reader } from './template-reader.ts';

/** A response parameter's value: text in single quotes, the only kind that the gateway's own responses and CORS need. */
export function readStaticValue(reader: Reader, parameter: string, mapping: string): string {
  const quoted = /^'(.*)'$/s.exec(mapping)?.[1];
  return quoted ?? reader.refuse(`ResponseParameters['${parameter}'] = ${mapping}`);
}

/** `{ "<prefix>Retry-After": "'1'" }` as headers. */
export function readStaticHeaders(reader: Reader, prefix: string): ReadonlyMap<string, string> {
  return new Map(
    Object.entries(reader.texts('ResponseParameters')).map(([parameter, mapping]) => {
      if (!parameter.startsWith(prefix)) return reader.refuse(`ResponseParameters['${parameter}']`);
      return [parameter.slice(prefix.length), readStaticValue(reader, parameter, mapping)];
    }),
  );
}
