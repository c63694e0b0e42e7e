import { UnknownPattern } from './errors.ts';
import type { LeafMatcher } from './leaf-matchers.ts';

/** Compiles a wildcard: `*` stands for any characters, `\*` and `\\` for themselves; two stars in a row are refused. */
export function compileWildcard(wildcard: string, path: string): LeafMatcher {
  const pieces = [''];
  for (let at = 0; at < wildcard.length; at += 1) {
    const sign = wildcard[at];
    if (sign === '*') {
      if (wildcard[at + 1] === '*') throw new UnknownPattern(path, 'two wildcards in a row');
      pieces.push('');
      continue;
    }
    if (sign === '\\') at += 1;
    const literal = wildcard[at];
    if (literal === undefined || (sign === '\\' && literal !== '*' && literal !== '\\')) {
      throw new UnknownPattern(path, 'after a backslash comes * or a backslash');
    }
    pieces.push(`${pieces.pop()}${literal}`);
  }
  return (value) => typeof value === 'string' && fits(value, pieces);
}

/** The first piece begins the value, the last ends it, the others follow each other in between. */
function fits(value: string, pieces: readonly string[]): boolean {
  const [first = '', ...others] = pieces;
  const last = others.pop();
  if (last === undefined) return value === first;
  if (value.length < first.length + last.length || !value.startsWith(first) || !value.endsWith(last)) return false;
  let from = first.length;
  for (const piece of others) {
    const found = value.indexOf(piece, from);
    if (found < 0) return false;
    from = found + piece.length;
  }
  return from <= value.length - last.length;
}
