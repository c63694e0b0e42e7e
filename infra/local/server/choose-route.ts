import { signInOperation } from '../cognito/sign-in-target.ts';
import { invokedFunction } from './lambda-invoke.ts';

/** The parts behind the one port. */
export type Route =
  | { readonly part: 'health' | 'outputs' | 'sign-in' | 'aws' | 'appsync' | 'web' | 'nothing' }
  /** `name`: the function's, still percent-encoded. */
  | { readonly part: 'lambda'; readonly name: string }
  /** `path`: what follows the stage. */
  | { readonly part: 'rest'; readonly path: string };

export interface Asked {
  readonly method: string;
  /** As in the request line. */
  readonly url: string;
  /** `x-amz-target`. */
  readonly target: string | undefined;
  /** `access-control-request-headers`, of a browser that asks whether it may send them. */
  readonly announced?: string | undefined;
}

/** The path of a request line: without query, and without the origin that a proxy's form has. */
export function pathOf(url: string): string | undefined {
  const path = url.replace(/^https?:\/\/[^/?#]*/i, '').split(/[?#]/)[0] ?? '';
  if (path === '') return url.startsWith('/') || /^https?:/i.test(url) ? '/' : undefined;
  return path.startsWith('/') ? path : undefined;
}

const isUnder = (path: string, folder: string): boolean => path === folder || path.startsWith(`${folder}/`);

/** Which part a request is for. */
export function chooseRoute({ method, url, target, announced = '' }: Asked, stagePath: string): Route {
  const path = pathOf(url);
  if (path === undefined) return { part: 'nothing' };
  if (method === 'POST' && target !== undefined) return { part: signInOperation(target) ? 'sign-in' : 'aws' };
  // Of the AWS APIs, pages call the one they sign in at.
  if (method === 'OPTIONS' && /\bx-amz-target\b/i.test(announced)) return { part: 'sign-in' };
  const invoked = method === 'POST' ? invokedFunction(path) : undefined;
  if (invoked !== undefined) return { part: 'lambda', name: invoked };
  if (isUnder(path, '/graphql')) return { part: 'appsync' };
  if (isUnder(path, stagePath)) return { part: 'rest', path: path.slice(stagePath.length) };
  if (path === '/healthz') return { part: 'health' };
  return { part: path === '/amplify_outputs.json' ? 'outputs' : 'web' };
}
