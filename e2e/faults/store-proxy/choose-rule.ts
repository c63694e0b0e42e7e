import type { Random } from '../../robots/random.ts';
import type { Call } from './describe-call.ts';
import type { RequestRule } from './rules.ts';

/**
 * The rule that a request falls under, if any: the first that matches it, unless chance spares the request.
 * @param applied how often each rule was applied so far, by name
 */
export function chooseRule(
  rules: readonly RequestRule[],
  call: Call,
  body: string,
  { applied, random }: { readonly applied: Readonly<Record<string, number>>; readonly random: Random },
): RequestRule | undefined {
  const rule = rules.find((one) => matches(one, call, body) && (applied[one.name] ?? 0) < (one.most ?? Infinity));
  return rule !== undefined && random() < rule.share ? rule : undefined;
}

function matches({ operations, table, including }: RequestRule, call: Call, body: string): boolean {
  if (operations !== undefined && !operations.includes(call.operation)) return false;
  if (table !== undefined && !call.tables.some((one) => one.table.includes(table))) return false;
  return including === undefined || body.includes(including);
}
