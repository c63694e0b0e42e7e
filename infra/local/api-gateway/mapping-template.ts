import { contextShape } from './call-context.ts';
import { parseJsonPath } from './json-path.ts';
import type { Reader } from './template-reader.ts';
import { utilObject } from './util-object.ts';
import { compileTemplate } from './velocity/compile-template.ts';
import { TemplateSyntaxError } from './velocity/errors.ts';
import type { RootShape } from './velocity/scope.ts';
import type { HostObject, ValueMap } from './velocity/values.ts';

/** What every template of a call may read beside `$input`. */
export interface CallVariables {
  readonly context: ValueMap;
  readonly stageVariables: ValueMap;
}

export type MappingTemplate = (variables: CallVariables & { readonly input: HostObject }) => string;

const fixedRoots: Readonly<Record<string, RootShape>> = {
  context: contextShape,
  input: {
    methods: new Set(['json', 'path', 'params']),
    properties: new Set(['body']),
    refuseArgument: (method, text) =>
      method !== 'params' && parseJsonPath(text) === undefined ? `the JSONPath ${text} isn't run here` : undefined,
  },
  util: { methods: new Set(Object.keys(utilObject.methods)), properties: new Set() },
};

/**
 * A mapping template by content type; a template that can't be run here stops the start, by name.
 * @param stageVariables the names that the stage sets
 */
export function readMappingTemplates(
  reader: Reader,
  key: string,
  stageVariables: ReadonlySet<string>,
): ReadonlyMap<string, MappingTemplate> {
  const roots = { ...fixedRoots, stageVariables: { methods: new Set<string>(), properties: stageVariables } };
  return new Map(
    Object.entries(reader.texts(key)).map(([contentType, source]) => {
      try {
        const render = compileTemplate(source, roots);
        return [contentType, (variables) => render({ ...variables, util: utilObject })];
      } catch (error) {
        if (!(error instanceof TemplateSyntaxError)) throw error;
        return reader.refuse(`${key}['${contentType}'] (${error.message})`);
      }
    }),
  );
}
