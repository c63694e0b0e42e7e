import { UnknownPattern } from './errors.ts';
import { compileNumeric } from './numeric.ts';
import { compileWildcard } from './wildcard.ts';

/** Judges the value at a leaf of the event; undefined when the event has none there. */
export type LeafMatcher = (value: unknown) => boolean;

/** Compiles one element of a pattern's array: a literal, or an object of one operator. */
export function compileLeaf(rule: unknown, path: string): LeafMatcher {
  if (rule === null || ['string', 'number', 'boolean'].includes(typeof rule)) return (value) => value === rule;
  if (typeof rule !== 'object' || Array.isArray(rule))
    throw new UnknownPattern(path, 'a value or an operator is expected');
  const [operator, ...others] = Object.entries(rule);
  if (operator === undefined || others.length > 0)
    throw new UnknownPattern(path, 'an operator stands alone in its object');
  const [name, argument] = operator;
  return compileOperator(name, argument, `${path}.${name}`);
}

function compileOperator(name: string, argument: unknown, path: string): LeafMatcher {
  switch (name) {
    case 'prefix':
    case 'suffix':
      return compileEnd(name, argument, path);
    case 'equals-ignore-case': {
      const wanted = text(argument, path).toLowerCase();
      return (value) => typeof value === 'string' && value.toLowerCase() === wanted;
    }
    case 'wildcard':
      return compileWildcard(text(argument, path), path);
    case 'numeric':
      return compileNumeric(argument, path);
    case 'exists':
      if (typeof argument !== 'boolean') throw new UnknownPattern(path, 'true or false is expected');
      // Only leaves exist: an object at this place counts as absent, as it does in EventBridge.
      return (value) => (value !== undefined && !isObject(value)) === argument;
    case 'anything-but':
      return compileAnythingBut(argument, path);
    default:
      throw new UnknownPattern(path, 'this operator is not known here');
  }
}

function compileEnd(name: 'prefix' | 'suffix', argument: unknown, path: string): LeafMatcher {
  const atEnd = (value: string, wanted: string) =>
    name === 'prefix' ? value.startsWith(wanted) : value.endsWith(wanted);
  if (isObject(argument) && 'equals-ignore-case' in argument) {
    const wanted = text(argument['equals-ignore-case'], path).toLowerCase();
    return (value) => typeof value === 'string' && atEnd(value.toLowerCase(), wanted);
  }
  const wanted = text(argument, path);
  return (value) => typeof value === 'string' && atEnd(value, wanted);
}

/** Holds for a value that is there and matches nothing of the list, nor the operator's words. */
function compileAnythingBut(argument: unknown, path: string): LeafMatcher {
  const present = (value: unknown) => value !== undefined && !isObject(value);
  const refused = isObject(argument) ? compileRefusedOperator(argument, path) : compileRefusedValues(argument, path);
  return (value) => present(value) && !refused.some((matches) => matches(value));
}

function compileRefusedValues(argument: unknown, path: string): LeafMatcher[] {
  const values: unknown[] = Array.isArray(argument) ? argument : [argument];
  if (values.some((value) => typeof value !== 'string' && typeof value !== 'number')) {
    throw new UnknownPattern(path, 'strings or numbers are expected');
  }
  return values.map((value) => compileLeaf(value, path));
}

function compileRefusedOperator(argument: Record<string, unknown>, path: string): LeafMatcher[] {
  const [operator, ...others] = Object.entries(argument);
  const known = ['prefix', 'suffix', 'equals-ignore-case', 'wildcard'];
  if (operator === undefined || others.length > 0 || !known.includes(operator[0])) {
    throw new UnknownPattern(path, 'this operator is not known here');
  }
  const [name, words] = operator;
  const list: unknown[] = Array.isArray(words) ? words : [words];
  return list.map((word) => compileOperator(name, word, `${path}.${name}`));
}

function text(argument: unknown, path: string): string {
  if (typeof argument !== 'string') throw new UnknownPattern(path, 'a string is expected');
  return argument;
}

/** A JSON object, neither null nor a list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
