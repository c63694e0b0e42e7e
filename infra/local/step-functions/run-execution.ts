import { describeError, StatesError, Stopped } from './errors.ts';
import { type Context, outermost } from './expressions/scope.ts';
import type { Json, JsonObject } from './json.ts';
import type { StateMachine } from './state-machines.ts';
import type { Run } from './states/state.ts';
import { within } from './timers.ts';
import { type Position, walk } from './walk.ts';

export type Ending =
  | { readonly status: 'SUCCEEDED'; readonly output: string }
  | { readonly status: 'FAILED'; readonly error: string; readonly cause: string }
  | { readonly status: 'TIMED_OUT' };

export interface Started {
  readonly arn: string;
  readonly name: string;
  readonly input: Json;
  /** Epoch ms. */
  readonly startedAt: number;
}

export interface Resumed {
  readonly state: string;
  readonly input: Json;
  readonly variables: JsonObject;
  readonly enteredAt: number;
}

/** An EXPRESS execution runs for 5 minutes at most (Step Functions quotas). */
const EXPRESS_SECONDS = 300;

/**
 * Runs an execution to its end. Never throws for what happens inside it, only `Stopped` when the machine stops: then
 * it has no ending yet.
 */
export async function runExecution(
  { arn, name, type, roleArn, machine }: StateMachine,
  { arn: Id, name: Name, input, startedAt }: Started,
  run: Run,
  more: { readonly from?: Resumed; readonly onEntered?: (position: Position) => void } = {},
): Promise<Ending> {
  const { from, onEntered } = more;
  const seconds = Math.min(
    machine.timeoutSeconds ?? Number.POSITIVE_INFINITY,
    type === 'EXPRESS' ? EXPRESS_SECONDS : Number.POSITIVE_INFINITY,
  );
  let late: StatesError | undefined;
  const context: Context = {
    Execution: {
      Id,
      Name,
      Input: input,
      ...(roleArn === undefined ? {} : { RoleArn: roleArn }),
      StartTime: new Date(startedAt).toISOString(),
    },
    StateMachine: { Id: arn, Name: name },
  };
  const variables = outermost(from?.variables);
  const position = {
    input: from?.input ?? input,
    variables,
    context,
    ...(from && { from }),
    ...(onEntered && { onEntered }),
  };
  try {
    const deadline = Number.isFinite(seconds) ? startedAt + seconds * 1000 : undefined;
    const output = await within(
      deadline,
      run,
      () => {
        late = new StatesError('States.Timeout', `The execution ran longer than ${seconds} seconds.`);
        return late;
      },
      (signal) => walk(machine, { ...position, run: { ...run, signal } }),
    );
    return { status: 'SUCCEEDED', output: JSON.stringify(output) };
  } catch (thrown) {
    if (thrown instanceof Stopped) throw thrown;
    if (late !== undefined && thrown === late) return { status: 'TIMED_OUT' };
    const { Error: error, Cause: cause } = describeError(thrown);
    return { status: 'FAILED', error, cause };
  }
}
