import { UnknownPattern } from './errors.ts';
import { compileLeaf, isObject, type LeafMatcher } from './leaf-matchers.ts';

/** Whether an event (parsed JSON) matches. */
export type Matcher = (event: unknown) => boolean;

/**
 * Compiles an event pattern of EventBridge, which event source mappings and pipes use too: an object's fields must all
 * match, a list holds alternatives, `$or` holds alternative objects.
 * Source: "Amazon EventBridge event patterns" and "Comparison operators". Throws `UnknownPattern`.
 */
export function compilePattern(pattern: unknown, path = '$'): Matcher {
  if (!isObject(pattern)) throw new UnknownPattern(path, 'an object is expected');
  const matchers = Object.entries(pattern).map(([field, rule]) =>
    field === '$or' ? compileOr(rule, `${path}.$or`) : compileField(field, rule, `${path}.${field}`),
  );
  if (matchers.length === 0) throw new UnknownPattern(path, 'an empty object matches nothing on purpose');
  return (event) => matchers.every((matches) => matches(event));
}

/** Compiles a filter as the template holds it, JSON text or object; several are alternatives, none lets all through. */
export function compileFilters(filters: readonly { readonly pattern: unknown; readonly path: string }[]): Matcher {
  if (filters.length === 0) return () => true;
  const matchers = filters.map(({ pattern, path }) =>
    compilePattern(typeof pattern === 'string' ? parse(pattern, path) : pattern, path),
  );
  return (event) => matchers.some((matches) => matches(event));
}

function compileOr(rule: unknown, path: string): Matcher {
  if (!Array.isArray(rule) || rule.length < 2) throw new UnknownPattern(path, 'two alternatives or more are expected');
  const matchers = rule.map((alternative: unknown, at) => compilePattern(alternative, `${path}[${at}]`));
  return (event) => matchers.some((matches) => matches(event));
}

function compileField(field: string, rule: unknown, path: string): Matcher {
  if (!Array.isArray(rule)) {
    const matches = compilePattern(rule, path);
    // A list of objects in the event matches by any of them.
    return (event) => elements(read(event, field)).some(matches);
  }
  if (rule.length === 0) throw new UnknownPattern(path, 'an empty list matches nothing');
  const leaves = rule.map((element: unknown, at) => compileLeaf(element, `${path}[${at}]`));
  return (event) => matchesLeaf(read(event, field), leaves);
}

function matchesLeaf(value: unknown, leaves: readonly LeafMatcher[]): boolean {
  // An empty list is as good as absent.
  const values = Array.isArray(value) && value.length === 0 ? [undefined] : elements(value);
  return values.some((each) => leaves.some((matches) => matches(each)));
}

const elements = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value]);

function read(event: unknown, field: string): unknown {
  return isObject(event) && Object.hasOwn(event, field) ? event[field] : undefined;
}

function parse(text: string, path: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UnknownPattern(path, `no JSON (${String(error)})`);
  }
}
