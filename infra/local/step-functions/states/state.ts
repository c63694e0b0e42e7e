import type { Evaluator } from '../expressions/evaluator.ts';
import type { Context, Variables } from '../expressions/scope.ts';
import type { FindIntegration } from '../integrations/integration.ts';
import type { Json } from '../json.ts';
import type { TaskTokens } from '../task-tokens.ts';
import type { Time } from '../timers.ts';

/** What an execution runs with. */
export interface Run extends Time {
  readonly signal: AbortSignal;
  readonly random: () => number;
  /** Absent in EXPRESS executions, which can't wait for a token. */
  readonly tokens?: TaskTokens;
}

/** A state being entered. The context's `State` is filled in. */
export interface Entry {
  readonly name: string;
  /** Epoch ms; after a restart the time of the first entry. */
  readonly enteredAt: number;
  readonly input: Json;
  readonly variables: Variables;
  readonly context: Context;
  readonly run: Run;
}

/** What came of a state; without `next` the machine (or the branch) ends with the output. */
export interface Outcome {
  readonly output: Json;
  readonly next?: string;
}

/** A state ready to run. It writes its variables last, when nothing can fail any more. */
export type State = (entry: Entry) => Promise<Outcome>;

export interface Machine {
  readonly startAt: string;
  readonly states: ReadonlyMap<string, State>;
}

/** What a state kind is loaded with. */
export interface Loader {
  readonly evaluator: Evaluator;
  readonly findIntegration: FindIntegration;
  /** Loads the states of a branch or an item processor. */
  machine(definition: unknown, at: string): Machine;
  /** Why a task can't wait for a token here; undefined when it can. */
  readonly noTokens?: string;
}

/** One per state kind: checks the definition (throws `InvalidDefinition`) and compiles it. */
export type LoadState = (definition: unknown, at: string, loader: Loader) => State;
