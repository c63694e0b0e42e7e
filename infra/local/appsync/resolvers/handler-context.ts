import type { CognitoIdentity } from '../auth/caller.ts';

/** What a handler is called with, without the `arguments` that repeats `args`. */
export interface HandlerContext {
  readonly args: Readonly<Record<string, unknown>>;
  readonly source: unknown;
  readonly identity: CognitoIdentity | null;
  readonly request: { readonly headers: Readonly<Record<string, string>> };
  readonly info: { readonly fieldName: string; readonly parentTypeName: string };
  readonly stash: Record<string, unknown>;
  readonly prev?: { readonly result: unknown };
  readonly result?: unknown;
  readonly error?: { readonly message: string; readonly type: string };
}
