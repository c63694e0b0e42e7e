import { UnsupportedTemplate } from '../template/errors.ts';

/** Headers that files of a pattern get. */
export interface HeaderRule {
  matches(path: string): boolean;
  readonly headers: ReadonlyMap<string, string>;
}

/** `**` any folders, `*` anything within one. */
function globToRegExp(glob: string): RegExp {
  const source = glob
    .replace(/^\//, '')
    .split(/(\*\*\/|\*\*|\*)/)
    .map((part) => {
      if (part === '**/') return '(?:.*/)?';
      if (part === '**') return '.*';
      return part === '*' ? '[^/]*' : part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&');
    })
    .join('');
  return new RegExp(`^/?${source}$`);
}

const unquote = (text: string): string => /^(['"])(.*)\1$/.exec(text)?.[2] ?? text;

/**
 * Reads Amplify Hosting's `CustomHeaders`: patterns with a list of `key` and `value` each, in the plain YAML of
 * Amplify's own pages. Anything else in it is refused.
 */
export function readCustomHeaders(yaml: string, logicalId: string): readonly HeaderRule[] {
  const rules: { pattern: string; headers: Map<string, string> }[] = [];
  let key = '';
  for (const line of yaml.split('\n')) {
    const [, name = '', raw = ''] = /^\s*(?:-\s+)?(\w+):\s*(.*?)\s*$/.exec(line) ?? [];
    const value = unquote(raw);
    const rule = rules.at(-1);
    if (line.trim() === '' || line.trim().startsWith('#') || name === 'customHeaders' || name === 'headers') continue;
    if (name === 'pattern') rules.push({ pattern: value, headers: new Map() });
    else if (name === 'key' && rule) key = value;
    else if (name === 'value' && rule && key !== '') rule.headers.set(key, value);
    else throw new UnsupportedTemplate(logicalId, `CustomHeaders (${line.trim()})`);
  }
  return rules.map(({ pattern, headers }) => {
    const expression = globToRegExp(pattern);
    return { headers, matches: (path) => expression.test(path) };
  });
}
