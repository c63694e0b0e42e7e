import { UnknownPattern } from './errors.ts';
import type { LeafMatcher } from './leaf-matchers.ts';

const comparisons: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  '=': (value, bound) => value === bound,
  '<': (value, bound) => value < bound,
  '<=': (value, bound) => value <= bound,
  '>': (value, bound) => value > bound,
  '>=': (value, bound) => value >= bound,
};

/** Compiles `["=", 5]` or a range such as `[">", 0, "<=", 5]`; holds for numbers only, never for their spelling. */
export function compileNumeric(argument: unknown, path: string): LeafMatcher {
  const parts: unknown[] = Array.isArray(argument) ? argument : [];
  if (parts.length !== 2 && parts.length !== 4) throw new UnknownPattern(path, 'one or two comparisons are expected');
  const tests: ((value: number) => boolean)[] = [];
  for (let at = 0; at < parts.length; at += 2) {
    const sign = parts[at];
    const bound = parts[at + 1];
    const compare = typeof sign === 'string' && Object.hasOwn(comparisons, sign) ? comparisons[sign] : undefined;
    if (compare === undefined || typeof bound !== 'number') {
      throw new UnknownPattern(path, 'a comparison is one of = < <= > >= and a number');
    }
    tests.push((value) => compare(value, bound));
  }
  return (value) => typeof value === 'number' && tests.every((holds) => holds(value));
}
