import { AwsError } from '../aws/aws-error.ts';
import type { Log } from '../aws/types.ts';
import { pause } from '../dynamodb/index.ts';
import { Stopped } from './errors.ts';
import { createExpress, endInBackground } from './express.ts';
import type { ExecutionRow, Journal } from './journal.ts';
import type { Json, JsonObject } from './json.ts';
import { type Ending, type Resumed, runExecution, type Started } from './run-execution.ts';
import { checkName, parseInput } from './start-request.ts';
import type { StateMachine } from './state-machines.ts';
import type { TaskTokens } from './task-tokens.ts';
import { type Time, untilAborted } from './timers.ts';

/** What StartSyncExecution answers; dates are epoch seconds. */
export type SyncResult = Ending & {
  readonly executionArn: string;
  readonly startDate: number;
  readonly stopDate: number;
};

export interface ExecutionParts {
  readonly machines: ReadonlyMap<string, StateMachine>;
  readonly journal: Journal;
  readonly tokens: TaskTokens;
  /** That of STANDARD executions; EXPRESS ones, which settle a standstill, keep to its clock alone. */
  readonly time: Time;
  readonly random: () => number;
  readonly newId: () => string;
  readonly log: Log;
}

export interface Executions {
  /** Throws `AwsError` StateMachineDoesNotExist. */
  machine(arn: string): StateMachine;
  startSync(machine: StateMachine, inputText: string, name?: string): Promise<SyncResult>;
  /** An EXPRESS execution runs on in the background; a restart ends it. */
  start(machine: StateMachine, inputText: string, name?: string): { executionArn: string; startDate: number };
  /**
   * Starts an execution for a rule or a schedule. Resolves when no restart can lose it any more: a STANDARD one is in
   * the journal, an EXPRESS one has ended (however it ended: AWS doesn't run it again either). Rejects with the
   * signal's reason, or `Stopped`, when the caller is to start it again another time: EXPRESS is at-least-once.
   */
  deliver(machine: StateMachine, inputText: string, signal: AbortSignal): Promise<void>;
  /** Goes on with every journaled execution of a machine that the template still has. */
  resume(): Promise<void>;
  /** Puts STANDARD executions aside, ends the others; resolves when nothing runs any more. */
  stop(): Promise<void>;
}

/** AWS tells of an ended execution for 90 days. */
const KEPT_MS = 90 * 86_400_000;

/** A full disk may have room again soon; what it stopped goes on then as after a restart. */
const JOURNAL_RETRY_MS = 1_000;
const isJournalProblem = (thrown: unknown): thrown is Error =>
  thrown instanceof Error && 'code' in thrown && thrown.code === 'ERR_SQLITE_ERROR';

export const epochSeconds = (ms: number): number => ms / 1000;

export function createExecutions(parts: ExecutionParts): Executions {
  const { machines, journal, tokens, time, random, newId, log } = parts;
  const { clock } = time;
  const stopping = new AbortController();
  const { signal } = stopping;
  const running = new Set<Promise<void>>();
  const beginExpress = createExpress({ clock, random, newId, signal });

  async function runStandard(machine: StateMachine, started: Started, from?: Resumed): Promise<void> {
    const { arn } = started;
    try {
      const ending = await runExecution(
        machine,
        started,
        { signal, ...time, random, tokens },
        {
          ...(from && { from }),
          onEntered: ({ state, input, variables, enteredAt }) =>
            journal.enter(arn, state, JSON.stringify(input), JSON.stringify(variables), enteredAt),
        },
      );
      const blank = { output: null, error: null, cause: null };
      journal.finish(arn, { ...blank, ...ending, stoppedAt: clock() });
      if (ending.status === 'FAILED') log.error(`${arn} failed: ${ending.error}: ${ending.cause}`);
      if (ending.status === 'TIMED_OUT') log.error(`${arn} timed out.`);
    } catch (thrown) {
      if (thrown instanceof Stopped) return;
      if (!isJournalProblem(thrown)) return log.error(`${arn} was lost: ${String(thrown)}`);
      log.error(`${arn} could not be journaled (${thrown.message}); it goes on from where the journal has it.`);
      await pause(JOURNAL_RETRY_MS, signal);
      const row = journal.execution(arn);
      if (!signal.aborted && row?.status === 'RUNNING') await runStandard(machine, started, resumedOf(row));
    }
  }

  function keepRunning(work: Promise<void>): void {
    running.add(work);
    work
      .finally(() => running.delete(work))
      .catch((thrown) => {
        // Whoever asked for it hears of the stop, and keeps it.
        if (!(thrown instanceof Stopped)) log.error(String(thrown));
      });
  }

  function start(machine: StateMachine, inputText: string, name = newId()) {
    if (machine.type === 'EXPRESS') {
      const execution = beginExpress(machine, inputText, name);
      const lost = (thrown: unknown) => log.error(`${execution.arn} was lost: ${String(thrown)}`);
      keepRunning(endInBackground(execution, log).catch(lost));
      return { executionArn: execution.arn, startDate: epochSeconds(execution.startedAt) };
    }
    const input = parseInput(inputText);
    checkName(name);
    const arn = `${machine.arn.replace(':stateMachine:', ':execution:')}:${name}`;
    const before = journal.execution(arn);
    if (before) return sameExecution(before, inputText);
    const startedAt = clock();
    journal.begin({ arn, machine: machine.arn, name, input: inputText, startedAt });
    keepRunning(runStandard(machine, { arn, name, input, startedAt }));
    return { executionArn: arn, startDate: epochSeconds(startedAt) };
  }

  return {
    machine(arn) {
      const machine = machines.get(arn);
      if (!machine) throw new AwsError('StateMachineDoesNotExist', `State Machine Does Not Exist: '${arn}'`);
      return machine;
    },
    async startSync(machine, inputText, name = newId()) {
      if (machine.type !== 'EXPRESS') {
        throw new AwsError(
          'StateMachineTypeNotSupported',
          'This operation is not supported by this type of state machine',
        );
      }
      const { arn: executionArn, startedAt, ending: work } = beginExpress(machine, inputText, name);
      try {
        const ending = await work;
        // A typed error of a Fail is an answer; one of the interpreter's own is a mistake in the definition.
        if (ending.status === 'FAILED' && ending.error.startsWith('States.')) {
          log.error(`${executionArn} failed: ${ending.error}: ${ending.cause}`);
        }
        return { executionArn, ...ending, startDate: epochSeconds(startedAt), stopDate: epochSeconds(clock()) };
      } catch (thrown) {
        if (thrown instanceof Stopped) throw new AwsError('ServiceUnavailable', thrown.message, 503);
        throw thrown;
      }
    },
    start,
    async deliver(machine, inputText, until) {
      if (machine.type === 'STANDARD') {
        start(machine, inputText);
        return;
      }
      const ended = endInBackground(beginExpress(machine, inputText), log);
      keepRunning(ended);
      await untilAborted(until, ended);
    },
    async resume() {
      journal.forget(clock() - KEPT_MS);
      for (const row of journal.running()) {
        const machine = machines.get(row.machine);
        if (!machine) log.error(`${row.arn} can't go on: its state machine is gone.`);
        else keepRunning(runStandard(machine, startedOf(row), resumedOf(row)));
      }
    },
    async stop() {
      stopping.abort(new Stopped());
      await Promise.allSettled(running);
    },
  };
}

/** Starting an execution again, while it runs and with the same input, is no error. */
function sameExecution({ arn, status, input, startedAt }: ExecutionRow, inputText: string) {
  if (status !== 'RUNNING' || input !== inputText) {
    throw new AwsError('ExecutionAlreadyExists', `Execution Already Exists: '${arn}'`);
  }
  return { executionArn: arn, startDate: epochSeconds(startedAt) };
}

const startedOf = ({ arn, name, input, startedAt }: ExecutionRow): Started => ({
  arn,
  name,
  input: JSON.parse(input) as Json,
  startedAt,
});

function resumedOf({ state, stateInput, variables, enteredAt }: ExecutionRow): Resumed | undefined {
  if (state === null || stateInput === null || variables === null || enteredAt === null) return undefined;
  return { state, input: JSON.parse(stateInput) as Json, variables: JSON.parse(variables) as JsonObject, enteredAt };
}
