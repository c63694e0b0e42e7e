import { TemplateRenderError } from './velocity/errors.ts';

const step = /\.([A-Za-z_][\w-]*)|\['([^'\\]*)'\]|\["([^"\\]*)"\]|\[(\d+)\]/y;

/** The keys of a definite JSONPath (`$`, `$.a.b`, `$['a'][0]`); undefined for another (filters, wildcards, `..`). */
export function parseJsonPath(path: string): readonly (string | number)[] | undefined {
  const steps: (string | number)[] = [];
  step.lastIndex = 1;
  while (path.startsWith('$') && step.lastIndex < path.length) {
    const match = step.exec(path);
    if (match === null) break;
    const [, dotted, single, double, index] = match;
    steps.push(index === undefined ? (dotted ?? single ?? double ?? '') : Number(index));
    if (step.lastIndex === path.length) return steps;
  }
  return path === '$' ? steps : undefined;
}

/** What a definite JSONPath finds in parsed JSON; undefined for nothing. */
export function readJsonPath(json: unknown, path: string): unknown {
  const keys = parseJsonPath(path);
  if (keys === undefined) throw new TemplateRenderError(`the JSONPath ${path} isn't run here`);
  let value = json;
  for (const key of keys) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
    value = (value as Record<string | number, unknown>)[key];
  }
  return value;
}
