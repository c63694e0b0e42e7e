import { InvalidDefinition, queryError } from '../errors.ts';
import type { Evaluator } from './evaluator.ts';
import type { Scope } from './scope.ts';

/** A JSON value whose `{% %}` strings are expressions: evaluated, with the value or a promise of it. */
export type Template = (scope: Scope) => unknown;

const isExpression = (text: string) => text.startsWith('{%') && text.endsWith('%}');

/**
 * Compiles a value of a definition; `at` is its place there, `field` what the errors of its evaluation call it.
 * Throws `InvalidDefinition` for an expression that can't be run.
 */
export function compileTemplate(value: unknown, at: string, field: string, evaluator: Evaluator): Template {
  const build = (part: unknown, path: string): Template | undefined => {
    if (typeof part === 'string') return compileText(part, `${at}${path}`, `${field}${path}`, evaluator);
    if (typeof part !== 'object' || part === null) return undefined;
    const built = Object.entries(part).map(([key, inner]) => ({ key, inner, template: build(inner, `/${key}`) }));
    if (built.every(({ template }) => template === undefined)) return undefined;
    return async (scope) => {
      const out: Record<string, unknown> = {};
      for (const { key, inner, template } of built) out[key] = template ? await template(scope) : inner;
      return Array.isArray(part) ? Object.values(out) : out;
    };
  };
  return build(value, '') ?? (() => value);
}

function compileText(text: string, at: string, field: string, evaluator: Evaluator): Template | undefined {
  if (!isExpression(text)) {
    if (text.startsWith('{%')) throw new InvalidDefinition(at, 'an expression must end in %}');
    return undefined;
  }
  try {
    const expression = evaluator(text.slice(2, -2));
    return (scope) => expression(scope, field);
  } catch (thrown) {
    throw new InvalidDefinition(at, (thrown as Error).message);
  }
}

/** A field that AWS takes as a number of seconds or items, or as an expression that gives one. */
export function compileCount(value: unknown, at: string, field: string, evaluator: Evaluator) {
  const template = compileTemplate(value, at, field, evaluator);
  return async (scope: Scope): Promise<number> => {
    const count = await template(scope);
    if (typeof count === 'number' && Number.isInteger(count) && count >= 0) return count;
    throw queryError(`The field '${field}' must be a non-negative integer.`);
  };
}

/** A field that AWS takes as a text, or as an expression that gives one. */
export function compileString(value: string, at: string, field: string, evaluator: Evaluator) {
  const template = compileTemplate(value, at, field, evaluator);
  return async (scope: Scope): Promise<string> => {
    const text = await template(scope);
    if (typeof text === 'string') return text;
    throw queryError(`The field '${field}' must be a string.`);
  };
}
