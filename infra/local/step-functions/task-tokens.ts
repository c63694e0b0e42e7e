import { AwsError } from '../aws/aws-error.ts';
import { StatesError, Stopped } from './errors.ts';
import type { Journal, TokenRow } from './journal.ts';
import type { Json } from './json.ts';
import { sleepUntil, type Time, untilAborted } from './timers.ts';

type Answer = { readonly output: Json } | { readonly error: string; readonly cause: string };

/** The token of a Task that is waiting. */
export interface WaitingToken {
  readonly value: string;
  /**
   * The integration was called before a restart, so must not be called again; the time-out (epoch ms, if any) is what
   * it was then, since TimeoutSeconds may be told by the clock.
   */
  readonly called: { readonly deadline: number | undefined } | undefined;
  /** The answer came before a restart: no time-out may take it back. */
  readonly answeredBefore: boolean;
  markCalled(deadline: number | undefined): void;
  /** The output of SendTaskSuccess; throws SendTaskFailure's error, or States.HeartbeatTimeout. */
  answered(heartbeatSeconds: number | undefined, signal: AbortSignal): Promise<Json>;
  /** Runs the waiting; the token is worthless afterwards, unless the machine is only stopping. */
  closingAfter<T>(signal: AbortSignal, work: () => Promise<T>): Promise<T>;
}

export interface TaskTokens {
  /** Makes the token for a state that was entered, or finds the one it waited for before a restart. */
  take(execution: string, state: string): WaitingToken;
  /** Throws `AwsError`: InvalidToken for one never given, TaskTimedOut for one whose task is over. */
  answer(token: string, answer: Answer): void;
  beat(token: string): void;
}

/** Pairs tasks that wait with those who answer; every step is journaled before it is told to anyone. */
export function createTaskTokens(journal: Journal, time: Time, newId: () => string): TaskTokens {
  const { clock } = time;
  const listeners = new Map<string, (answer: Answer) => void>();

  const openRow = (token: string): TokenRow => {
    const row = journal.token(token);
    if (!row) throw new AwsError('InvalidToken', `Invalid Token: 'Invalid token'`);
    if (!row.open || row.answer !== null) {
      throw new AwsError('TaskTimedOut', `Task Timed Out: 'Provided task does not exist anymore'`);
    }
    return row;
  };

  const create = (execution: string, state: string): string => {
    const token = newId();
    journal.openToken(token, execution, state, clock());
    return token;
  };

  async function heartbeatLost(token: string, seconds: number, signal: AbortSignal): Promise<never> {
    for (;;) {
      const last = journal.token(token)?.lastBeat ?? 0;
      const due = last + seconds * 1000;
      if (clock() >= due) throw new StatesError('States.HeartbeatTimeout', `No heartbeat for ${seconds} seconds.`);
      await sleepUntil(due, time, signal);
    }
  }

  function take(execution: string, state: string): WaitingToken {
    const saved = journal.waitingToken(execution, state);
    const value = saved?.token ?? create(execution, state);
    const before = saved?.answer ? (JSON.parse(saved.answer) as Answer) : undefined;
    const { promise, resolve } = Promise.withResolvers<Answer>();
    listeners.set(value, resolve);
    return {
      value,
      called: saved?.called === 1 ? { deadline: saved.deadline ?? undefined } : undefined,
      answeredBefore: before !== undefined,
      markCalled: (deadline) => journal.called(value, deadline ?? null),
      async answered(heartbeatSeconds, signal) {
        if (before) return outputOf(before);
        const own = new AbortController();
        const ended = AbortSignal.any([signal, own.signal]);
        const waits: Promise<Answer>[] = [untilAborted(ended, promise)];
        if (heartbeatSeconds !== undefined) waits.push(heartbeatLost(value, heartbeatSeconds, ended));
        try {
          return outputOf(await Promise.race(waits));
        } finally {
          own.abort(new Error('The task was answered.'));
        }
      },
      async closingAfter(signal, work) {
        try {
          return await work();
        } finally {
          listeners.delete(value);
          if (!(signal.reason instanceof Stopped)) journal.closeToken(value);
        }
      },
    };
  }

  return {
    take,
    answer(token, answer) {
      openRow(token);
      journal.answer(token, JSON.stringify(answer));
      listeners.get(token)?.(answer);
    },
    beat(token) {
      openRow(token);
      journal.beat(token, clock());
    },
  };
}

function outputOf(answer: Answer): Json {
  if ('error' in answer) throw new StatesError(answer.error, answer.cause);
  return answer.output;
}
