import type { Clock, Log } from '../aws/types.ts';
import { type Ending, runExecution } from './run-execution.ts';
import { checkName, parseInput } from './start-request.ts';
import type { StateMachine } from './state-machines.ts';

export interface ExpressParts {
  readonly clock: Clock;
  readonly random: () => number;
  readonly newId: () => string;
  /** Ends every execution. */
  readonly signal: AbortSignal;
}

export interface ExpressExecution {
  readonly arn: string;
  /** Epoch ms. */
  readonly startedAt: number;
  /** Rejects with `Stopped` alone. */
  readonly ending: Promise<Ending>;
}

/** Begins an execution of an EXPRESS machine, which no journal keeps. Throws `AwsError` when it can't start. */
export type BeginExpress = (machine: StateMachine, inputText: string, name?: string) => ExpressExecution;

export const createExpress =
  ({ clock, random, newId, signal }: ExpressParts): BeginExpress =>
  (machine, inputText, name = newId()) => {
    const input = parseInput(inputText);
    checkName(name);
    const startedAt = clock();
    const arn = `${machine.arn.replace(':stateMachine:', ':express:')}:${name}:${newId()}`;
    const ending = runExecution(machine, { arn, name, input, startedAt }, { signal, clock, random });
    return { arn, startedAt, ending };
  };

/** Waits for the end of an execution whose answer nobody sees, and says in the log what became of it. */
export async function endInBackground({ arn, ending }: ExpressExecution, log: Log): Promise<void> {
  const { status, ...more } = await ending;
  if (status === 'TIMED_OUT') log.error(`${arn} timed out.`);
  if ('error' in more) log.error(`${arn} failed: ${more.error}: ${more.cause}`);
}
