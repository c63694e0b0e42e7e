import { contextShape } from './call-context.ts';
import { parseJsonPath } from './json-path.ts';
import type { Reader } from './template-reader.ts';
import { utilObject } from './util-object.ts';
import { compileTemplate } from './velocity/compile-template.ts';
import { TemplateSyntaxError } from './velocity/errors.ts';
import type { RootShape } from './velocity/scope.ts';
import type { HostObject, ValueMap } from './velocity/values.ts';

export type MappingTemplate = (variables: { input: HostObject; context: ValueMap }) => string;

const roots: Readonly<Record<string, RootShape>> = {
  context: contextShape,
  input: {
    methods: new Set(['json', 'path', 'params']),
    properties: new Set(['body']),
    refuseArgument: (method, text) =>
      method !== 'params' && parseJsonPath(text) === undefined ? `the JSONPath ${text} isn't run here` : undefined,
  },
  util: { methods: new Set(Object.keys(utilObject.methods)), properties: new Set() },
};

/** A mapping template by content type; a template that can't be run here stops the start, by name. */
export function readMappingTemplates(reader: Reader, key: string): ReadonlyMap<string, MappingTemplate> {
  return new Map(
    Object.entries(reader.texts(key)).map(([contentType, source]) => {
      try {
        const render = compileTemplate(source, roots);
        return [contentType, ({ input, context }) => render({ input, context, util: utilObject })];
      } catch (error) {
        if (!(error instanceof TemplateSyntaxError)) throw error;
        return reader.refuse(`${key}['${contentType}'] (${error.message})`);
      }
    }),
  );
}
