import jsonata from 'jsonata';
import type { Clock } from '../../aws/types.ts';
import { queryError } from '../errors.ts';
import { awsFunctions } from './aws-functions.ts';
import { refusal } from './check-expression.ts';
import { lookUp, NEEDS_EVALUATOR, parseLookUp } from './look-up.ts';
import type { Scope } from './scope.ts';

/** Evaluates one compiled expression. Throws States.QueryEvaluationError, also for undefined (AWS has no undefined). */
export type Expression = (scope: Scope, field: string) => unknown;

/** Compiles an expression (without its `{% %}`), once. Throws an `Error` that says why AWS would refuse it. */
export type Evaluator = (expression: string) => Expression;

export interface EvaluatorParts {
  readonly clock: Clock;
  readonly newId: () => string;
  readonly random: () => number;
}

/** JSONata as Step Functions runs it: version 2.0.6, with AWS's functions and without `$eval` and top-level context. */
export function createEvaluator({ clock, newId, random }: EvaluatorParts): Evaluator {
  const functions = Object.entries(awsFunctions(newId, random));
  const formatTime = jsonata('$fromMillis($at, $picture, $timezone)');
  const known = new Map<string, Expression>();

  /** `$millis` and `$now` stand still within one evaluation, as JSONata's own do. */
  const bindingsOf = ({ states, variables }: Scope): Record<string, unknown> => {
    const at = clock();
    const bindings: Record<string, unknown> = {
      millis: () => at,
      now: (picture?: string, timezone?: string) => formatTime.evaluate(undefined, { at, picture, timezone }),
    };
    for (const name in variables) bindings[name] = variables[name];
    bindings.states = states;
    return bindings;
  };

  function compile(text: string): Expression {
    const compiled = jsonata(text);
    const refused = refusal(compiled.ast());
    if (refused !== undefined) throw new Error(refused);
    for (const [name, { run, signature }] of functions) {
      compiled.registerFunction(name, run as (...given: unknown[]) => unknown, signature);
    }
    const evaluate = async (scope: Scope, field: string) => {
      try {
        return defined(await compiled.evaluate(undefined, bindingsOf(scope)), text, field);
      } catch (thrown) {
        throw translated(thrown, text, field);
      }
    };
    const path = parseLookUp(text);
    if (!path) return evaluate;
    return (scope, field) => {
      const found = lookUp(path, scope);
      return found === NEEDS_EVALUATOR ? evaluate(scope, field) : defined(found, text, field);
    };
  }

  return (text) => {
    const ready = known.get(text) ?? compile(text);
    known.set(text, ready);
    return ready;
  };
}

const place = (text: string, field: string) =>
  `The JSONata expression '${text.trim()}' specified for the field '${field}'`;

function defined(value: unknown, text: string, field: string): unknown {
  if (value === undefined) throw queryError(`${place(text, field)} returned nothing (undefined).`);
  if (isFunction(value)) throw queryError(`${place(text, field)} returned an unsupported result type.`);
  return value;
}

const isFunction = (value: unknown): boolean =>
  typeof value === 'function' ||
  (typeof value === 'object' && value !== null && ('_jsonata_lambda' in value || '_jsonata_function' in value));

function translated(thrown: unknown, text: string, field: string): Error {
  if (thrown instanceof Error && thrown.name === 'States.QueryEvaluationError') return thrown;
  const { code, message } = thrown as { code?: string; message?: string };
  return queryError(
    `${place(text, field)} threw an error during evaluation. ${[code, message].filter(Boolean).join(': ')}`,
  );
}
