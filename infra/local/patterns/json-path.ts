import { UnknownPattern } from './errors.ts';
import { isObject } from './leaf-matchers.ts';

/** Reads the value at a path; undefined when there is none. */
export type PathReader = (value: unknown) => unknown;

const STEP = /^(?:\.([\w-]+)|\[(\d+)\]|\['([^']+)'\])/;

/**
 * Compiles a JSON path as EventBridge and Pipes take it: `$`, fields by dot or `['name']`, list elements by `[0]`.
 * Throws `UnknownPattern` for anything wider.
 */
export function compileJsonPath(path: string): PathReader {
  if (!path.startsWith('$')) throw new UnknownPattern(path, 'a path begins with $');
  const steps: (string | number)[] = [];
  for (let rest = path.slice(1); rest !== ''; ) {
    const match = STEP.exec(rest);
    if (match === null) throw new UnknownPattern(path, `"${rest}" is no step of a path here`);
    const [whole, dotted, index, quoted] = match;
    steps.push(index === undefined ? (dotted ?? quoted ?? '') : Number(index));
    rest = rest.slice(whole.length);
  }
  return (value) => steps.reduce(takeStep, value);
}

function takeStep(value: unknown, step: string | number): unknown {
  if (typeof step === 'number') return Array.isArray(value) ? value[step] : undefined;
  return isObject(value) && Object.hasOwn(value, step) ? value[step] : undefined;
}
