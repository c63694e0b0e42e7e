import { isRecord } from '../json.ts';

/** Parts of a syntax tree that are evaluated for each item of something, so have a context of their own. */
const PER_ITEM: ReadonlySet<string> = new Set(['predicate', 'stages', 'group', 'terms']);
const LITERAL: ReadonlySet<string> = new Set(['value', 'position', 'ancestor', 'seekingParent']);
const CONTEXT_REFERENCES: ReadonlySet<string> = new Set(['name', 'wildcard', 'descendant', 'parent']);

/**
 * Why AWS refuses an expression, or undefined. There is no document around it (`$$`), so no context at its top level
 * (a bare name, `*`, `**`, `%`, `$`), and no `$eval`.
 */
export function refusal(node: unknown, hasContext = false): string | undefined {
  if (Array.isArray(node)) return first(node, (part) => refusal(part, hasContext));
  if (!isRecord(node)) return undefined;
  const { type, value } = node;
  if (type === 'variable' && value === '$') return '$$ is not available';
  if (type === 'variable' && value === 'eval') return '$eval is not available';
  if (type === 'variable' && value === '' && !hasContext) return '$ at the top level is not available';
  if (typeof type === 'string' && CONTEXT_REFERENCES.has(type) && !hasContext) {
    return `a reference to '${typeof value === 'string' ? value : type}' at the top level is not available`;
  }
  if (type === 'path' && Array.isArray(node.steps)) {
    const inSteps = first(node.steps, (step, index) => refusal(step, hasContext || index > 0));
    return inSteps ?? refusal(node.group, true);
  }
  const inside = hasContext || type === 'transform';
  return first(Object.entries(node), ([key, part]) =>
    LITERAL.has(key) ? undefined : refusal(part, inside || PER_ITEM.has(key)),
  );
}

function first<T>(parts: readonly T[], find: (part: T, index: number) => string | undefined): string | undefined {
  for (const [index, part] of parts.entries()) {
    const found = find(part, index);
    if (found !== undefined) return found;
  }
  return undefined;
}
