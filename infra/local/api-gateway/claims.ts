import { ContextMap } from './context-map.ts';
import type { Value } from './velocity/values.ts';

/** What a verified id token says. */
export type IdClaims = Readonly<Record<string, unknown>>;

const days = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const two = (value: number): string => String(value).padStart(2, '0');

/** `Tue Apr 04 18:39:39 UTC 2023`, as Java's `Date` prints itself. */
function printDate(seconds: number): string {
  const at = new Date(seconds * 1000);
  const time = [at.getUTCHours(), at.getUTCMinutes(), at.getUTCSeconds()].map(two).join(':');
  return `${days[at.getUTCDay()]} ${months[at.getUTCMonth()]} ${two(at.getUTCDate())} ${time} UTC ${at.getUTCFullYear()}`;
}

function printClaim(name: string, value: unknown): string {
  if ((name === 'exp' || name === 'iat') && typeof value === 'number') return printDate(value);
  if (Array.isArray(value)) return value.map(String).join(',');
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

/**
 * `$context.authorizer.claims`: every claim is a text, groups are joined by commas, and the two times that the gateway
 * itself reads come as dates.
 * https://repost.aws/questions/QUFJRBaEJRSmmqarNrvCWoQA/aws-cognito-group shows such claims.
 */
export function printClaims(claims: IdClaims): ContextMap {
  return new ContextMap(
    Object.entries(claims).map(([name, value]): [string, Value] => [name, printClaim(name, value)]),
  );
}
