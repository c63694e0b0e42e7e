import { setImmediate as nextTurn } from 'node:timers/promises';
import { StatesError } from './errors.ts';
import type { Context, Variables } from './expressions/scope.ts';
import type { Json } from './json.ts';
import type { Machine, Run } from './states/state.ts';

/** Where an execution stands: what a journal keeps of it. */
export interface Position {
  readonly state: string;
  readonly input: Json;
  readonly variables: Variables;
  /** Epoch ms. */
  readonly enteredAt: number;
}

interface Walk {
  readonly input: Json;
  readonly variables: Variables;
  readonly context: Context;
  readonly run: Run;
  /** Goes on from a state entered before (after a restart). */
  readonly from?: { readonly state: string; readonly enteredAt: number };
  readonly onEntered?: (position: Position) => void;
}

/** A machine that only computes never leaves the event loop a turn of its own accord, and no time-out would fire. */
const STATES_PER_TURN = 100;

/** Runs a machine, a branch or an item processor from state to state; gives the last output or throws its error. */
export async function walk(machine: Machine, { input, variables, context, run, from, onEntered }: Walk): Promise<Json> {
  let name = from?.state ?? machine.startAt;
  let enteredAt = from?.enteredAt ?? run.clock();
  let current = input;
  for (let states = 1; ; states++) {
    if (states % STATES_PER_TURN === 0) await nextTurn();
    // Nor may a state that reads the clock find a time passed that is about to be given back.
    const settling = run.settled?.();
    if (settling) await settling;
    run.signal.throwIfAborted();
    const state = machine.states.get(name);
    if (!state) throw new StatesError('States.Runtime', `There is no state '${name}'.`);
    onEntered?.({ state: name, input: current, variables, enteredAt });
    const State = { Name: name, EnteredTime: new Date(enteredAt).toISOString(), RetryCount: 0 };
    const entry = { name, enteredAt, input: current, variables, context: { ...context, State }, run };
    const { output, next } = await state(entry);
    if (next === undefined) return output;
    current = output;
    name = next;
    enteredAt = run.clock();
  }
}
