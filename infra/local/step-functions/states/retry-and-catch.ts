import { describeError, InvalidDefinition } from '../errors.ts';
import type { Json } from '../json.ts';
import { sleepUntil } from '../timers.ts';
import type { AssignAndOutput, Catcher, Retrier } from './fields.ts';
import { nextOf } from './fields.ts';
import { compileSettle } from './settle.ts';
import type { Entry, Loader, State } from './state.ts';

interface Recovering extends AssignAndOutput {
  readonly Next?: string;
  readonly End?: true;
  readonly Retry?: readonly Retrier[];
  readonly Catch?: readonly Catcher[];
}

/** Errors that States.ALL and States.TaskFailed leave alone (Developer Guide, "Handling errors"). */
const UNCATCHABLE: ReadonlySet<string> = new Set(['States.DataLimitExceeded', 'States.Runtime']);

/** Whether a Retry's or a Catch's ErrorEquals is for this error. */
export function matchesError(names: readonly string[], error: string): boolean {
  return names.some((name) => {
    if (name === error) return true;
    if (name === 'States.ALL') return !UNCATCHABLE.has(error);
    if (name === 'States.TaskFailed') return error !== 'States.Timeout' && !UNCATCHABLE.has(error);
    return name === 'States.Timeout' && error === 'States.HeartbeatTimeout';
  });
}

/** Milliseconds before the retry that follows `tried` retries by the same retrier. */
export function retryDelay(retrier: Retrier, tried: number, random: () => number): number {
  const { IntervalSeconds = 1, BackoffRate = 2, MaxDelaySeconds = Number.POSITIVE_INFINITY } = retrier;
  const delay = Math.min(IntervalSeconds * BackoffRate ** tried, MaxDelaySeconds) * 1000;
  return retrier.JitterStrategy === 'FULL' ? random() * delay : delay;
}

/** What Task, Parallel and Map have in common: retries around the body, then Assign and Output, or a Catch. */
export function recovering(
  fields: Recovering,
  at: string,
  loader: Loader,
  body: (entry: Entry) => Promise<Json>,
): State {
  checkAll(fields.Retry, `${at}.Retry`);
  checkAll(fields.Catch, `${at}.Catch`);
  const next = nextOf(fields, at);
  const settle = compileSettle(fields, at, '', loader);
  const catchers = (fields.Catch ?? []).map((catcher, index) => ({
    catcher,
    settle: compileSettle(catcher, at, `Catch[${index}]/`, loader),
  }));

  return async (entry) => {
    const { input, variables, context, run } = entry;
    const tries = new Map<Retrier, number>();
    for (let retryCount = 0; ; retryCount++) {
      const current = retryCount === 0 ? context : countRetries(context, retryCount);
      try {
        const result = await body({ ...entry, context: current });
        const states = { input, context: current, result };
        return { output: await settle({ states, variables }, result), ...next };
      } catch (thrown) {
        run.signal.throwIfAborted();
        const errorOutput = describeError(thrown);
        const retrier = fields.Retry?.find(({ ErrorEquals }) => matchesError(ErrorEquals, errorOutput.Error));
        const tried = (retrier && tries.get(retrier)) ?? 0;
        if (retrier && tried < (retrier.MaxAttempts ?? 3)) {
          tries.set(retrier, tried + 1);
          await sleepUntil(run.clock() + retryDelay(retrier, tried, run.random), run, run.signal);
          continue;
        }
        const caught = catchers.find(({ catcher }) => matchesError(catcher.ErrorEquals, errorOutput.Error));
        if (!caught) throw thrown;
        const states = { input, context: current, errorOutput };
        return { output: await caught.settle({ states, variables }, errorOutput), next: caught.catcher.Next };
      }
    }
  };
}

const countRetries = (context: Entry['context'], RetryCount: number): Entry['context'] =>
  context.State ? { ...context, State: { ...context.State, RetryCount } } : context;

/** States.ALL must stand alone, in the last entry (Amazon States Language, "Retrying after error"). */
function checkAll(entries: readonly { ErrorEquals: readonly string[] }[] | undefined, at: string): void {
  entries?.forEach(({ ErrorEquals }, index) => {
    if (!ErrorEquals.includes('States.ALL')) return;
    if (ErrorEquals.length > 1 || index < entries.length - 1) {
      throw new InvalidDefinition(`${at}.${index}`, 'States.ALL must stand alone and come last');
    }
  });
}
