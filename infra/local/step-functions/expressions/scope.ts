import type { Json, JsonObject } from '../json.ts';

/** The Context Object, `$states.context`. */
export interface Context {
  readonly Execution: {
    readonly Id: string;
    readonly Name: string;
    readonly Input: Json;
    readonly RoleArn?: string;
    readonly StartTime: string;
  };
  readonly StateMachine: { readonly Id: string; readonly Name: string };
  readonly State?: { readonly Name: string; readonly EnteredTime: string; readonly RetryCount: number };
  readonly Task?: { readonly Token: string };
  readonly Map?: { readonly Item: { readonly Index: number; readonly Key?: string; readonly Value: Json } };
}

/** Variables of a scope; those of the outer scopes are inherited along the prototype chain. */
export type Variables = JsonObject;

export const outermost = (saved: JsonObject = {}): Variables => Object.assign(Object.create(null), saved);

/** A scope inside another: it sees the outer one's variables and writes its own. */
export const innerScope = (outer: Variables): Variables => Object.create(outer);

/** What an expression can see: `$states` and the variables. */
export interface Scope {
  readonly states: {
    readonly input: Json;
    readonly context: Context;
    readonly result?: Json;
    readonly errorOutput?: Json;
  };
  readonly variables: Variables;
}
