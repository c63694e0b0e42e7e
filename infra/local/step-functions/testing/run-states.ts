import { createEvaluator } from '../expressions/evaluator.ts';
import type { Json } from '../json.ts';
import { loadMachine, type WholeMachine } from '../load-machine.ts';
import { type Ending, runExecution } from '../run-execution.ts';

/** The body of a Task in a test. */
export type Body = (given: Json, signal: AbortSignal) => Promise<unknown>;

export interface Setting {
  readonly task?: Body;
  readonly type?: 'STANDARD' | 'EXPRESS';
  readonly more?: Record<string, unknown>;
}

export const RESOURCE = 'arn:aws:states:::test:call';

export const e = (text: string): string => `{% ${text} %}`;

/** Loads states (the first is where it starts) as a machine whose every Task calls `task`. */
export function load(states: Record<string, unknown>, { task, more }: Setting = {}): WholeMachine {
  const definition = { QueryLanguage: 'JSONata', StartAt: Object.keys(states)[0], States: states, ...more };
  return loadMachine(definition, {
    evaluator: createEvaluator({ clock: Date.now, newId: () => crypto.randomUUID(), random: Math.random }),
    findIntegration: (resource) =>
      resource === RESOURCE ? { canWait: true, check: () => {}, call: task ?? (async () => ({})) } : undefined,
  });
}

/** Loads and runs states; gives the output, or `{ status, error, cause }`. */
export async function run(states: Record<string, unknown>, input: Json = {}, setting: Setting = {}): Promise<unknown> {
  return outputOf(await start(load(states, setting), input, setting));
}

export function start(machine: WholeMachine, input: Json = {}, { type = 'EXPRESS' }: Setting = {}): Promise<Ending> {
  return runExecution(
    { arn: 'arn:aws:states:us-east-1:000000000000:stateMachine:test', name: 'test', type, machine },
    { arn: 'execution', name: 'name', input, startedAt: Date.now() },
    { signal: new AbortController().signal, clock: Date.now, random: Math.random },
  );
}

export const outputOf = (ending: Ending): unknown =>
  ending.status === 'SUCCEEDED' ? JSON.parse(ending.output) : ending;

/** Evaluates one expression in a Pass state; gives its value, or `{ error }`. */
export async function evaluate(expression: string, input: Json = {}, assign: Record<string, unknown> = {}) {
  const states = {
    Assign: { Type: 'Pass', Assign: assign, Next: 'Evaluate' },
    Evaluate: { Type: 'Pass', Output: { value: e(expression) }, End: true },
  };
  const ending = await start(load(states), input);
  if (ending.status === 'SUCCEEDED') return (JSON.parse(ending.output) as { value: unknown }).value;
  return { error: ending.status === 'FAILED' ? ending.error : ending.status };
}
