import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { StatesError } from '../errors.ts';
import { type Body, e, load, outputOf, RESOURCE, start } from '../testing/run-states.ts';
import { matchesError, retryDelay } from './retry-and-catch.ts';

describe('matchesError', () => {
  it.each([
    [['Bad'], 'Bad', true],
    [['Bad'], 'bad', false],
    [['Worse', 'Bad'], 'Bad', true],
    [['States.ALL'], 'Bad', true],
    [['States.ALL'], 'States.Timeout', true],
    [['States.ALL'], 'States.QueryEvaluationError', true],
    [['States.ALL'], 'States.DataLimitExceeded', false],
    [['States.ALL'], 'States.Runtime', false],
    [['States.DataLimitExceeded'], 'States.DataLimitExceeded', true],
    [['States.TaskFailed'], 'DynamoDB.ThrottlingException', true],
    [['States.TaskFailed'], 'States.Timeout', false],
    [['States.TaskFailed'], 'States.DataLimitExceeded', false],
    [['States.Timeout'], 'States.HeartbeatTimeout', true],
    [['States.HeartbeatTimeout'], 'States.Timeout', false],
  ])('%j for %s: %j', (names, error, expected) => {
    expect(matchesError(names, error)).toBe(expected);
  });
});

describe('retryDelay', () => {
  const ErrorEquals = ['X'];
  it.each([
    ['doubles from one second', { ErrorEquals }, [1, 2, 4, 8]],
    ['grows by its rate', { ErrorEquals, IntervalSeconds: 2, BackoffRate: 1.5 }, [2, 3, 4.5, 6.75]],
    ['stays with a rate of 1', { ErrorEquals, IntervalSeconds: 5, BackoffRate: 1 }, [5, 5, 5, 5]],
    ['ends growing', { ErrorEquals, MaxDelaySeconds: 3 }, [1, 2, 3, 3]],
    ['is a part of it with full jitter', { ErrorEquals, JitterStrategy: 'FULL' as const }, [0.25, 0.5, 1, 2]],
    ['is all of it with none', { ErrorEquals, JitterStrategy: 'NONE' as const }, [1, 2, 4, 8]],
  ])('%s', (_, retrier, seconds) => {
    expect([0, 1, 2, 3].map((tried) => retryDelay(retrier, tried, () => 0.25) / 1000)).toEqual(seconds);
  });
});

describe('a Task that fails', () => {
  beforeEach(() => {
    vi.useFakeTimers({ now: 0 });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Fails with the given errors in turn, then gives the number of its calls. */
  function failing(...errors: string[]) {
    const calledAt: number[] = [];
    const task: Body = async () => {
      calledAt.push(Date.now() / 1000);
      const error = errors[calledAt.length - 1];
      if (error) throw new StatesError(error, 'the cause');
      return { calls: calledAt.length };
    };
    return { task, calledAt };
  }

  async function runTask(fields: Record<string, unknown>, task: Body, input = {}) {
    const states = {
      T: { Type: 'Task', Resource: RESOURCE, End: true, ...fields },
      ...('Catch' in fields ? { Caught: { Type: 'Succeed', Output: { caught: e('$states.input') } } } : {}),
    };
    const ending = start(load(states, { task }), input);
    await vi.runAllTimersAsync();
    return outputOf(await ending);
  }

  it('is tried again, later each time', async () => {
    const { task, calledAt } = failing('Bad', 'Bad', 'Bad');
    expect(await runTask({ Retry: [{ ErrorEquals: ['Bad'] }] }, task)).toEqual({ calls: 4 });
    expect(calledAt).toEqual([0, 1, 3, 7]);
  });

  it('is tried no more often than MaxAttempts', async () => {
    const { task, calledAt } = failing('Bad', 'Bad', 'Bad');
    const Retry = [{ ErrorEquals: ['Bad'], MaxAttempts: 2 }];
    expect(await runTask({ Retry }, task)).toMatchObject({ status: 'FAILED', error: 'Bad', cause: 'the cause' });
    expect(calledAt).toHaveLength(3);
  });

  it.each([
    ['with MaxAttempts of 0', { ErrorEquals: ['Bad'], MaxAttempts: 0 }],
    ['for another error', { ErrorEquals: ['Worse'] }],
  ])('is not tried again %s', async (_, retrier) => {
    const { task, calledAt } = failing('Bad');
    expect(await runTask({ Retry: [retrier] }, task)).toMatchObject({ error: 'Bad' });
    expect(calledAt).toHaveLength(1);
  });

  it('counts the attempts of each retrier by itself', async () => {
    const { task, calledAt } = failing('A', 'B', 'A', 'B');
    const Retry = [
      { ErrorEquals: ['A'], IntervalSeconds: 1, MaxAttempts: 2 },
      { ErrorEquals: ['B'], IntervalSeconds: 10, MaxAttempts: 2 },
    ];
    expect(await runTask({ Retry }, task)).toEqual({ calls: 5 });
    expect(calledAt).toEqual([0, 1, 11, 13, 33]);
  });

  it('tells its expressions how often it was tried', async () => {
    const given: unknown[] = [];
    const { task } = failing('Bad', 'Bad');
    const fields = { Arguments: e('$states.context.State.RetryCount'), Retry: [{ ErrorEquals: ['Bad'] }] };
    await runTask(fields, (payload, signal) => {
      given.push(payload);
      return task(payload, signal);
    });
    expect(given).toEqual([0, 1, 2]);
  });

  it('is retried before it is caught', async () => {
    const { task, calledAt } = failing('Bad', 'Bad', 'Bad');
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
    const output = await runTask({ Retry: [{ ErrorEquals: ['Bad'], MaxAttempts: 1 }], Catch }, task);
    expect(output).toEqual({ caught: { Error: 'Bad', Cause: 'the cause' } });
    expect(calledAt).toHaveLength(2);
  });

  it('goes on at the first catcher that fits, with its Assign and Output', async () => {
    const Catch = [
      { ErrorEquals: ['Worse'], Output: 'wrong', Next: 'Caught' },
      {
        ErrorEquals: ['States.TaskFailed'],
        Assign: { error: e('$states.errorOutput.Error') },
        Output: { cause: e('$states.errorOutput.Cause'), input: e('$states.input.k') },
        Next: 'Caught',
      },
    ];
    expect(await runTask({ Catch }, failing('Bad').task, { k: 1 })).toEqual({
      caught: { cause: 'the cause', input: 1 },
    });
  });

  it('is caught when only its own Output or Assign or Arguments fail', async () => {
    for (const field of ['Output', 'Assign', 'Arguments']) {
      const Catch = [{ ErrorEquals: ['States.QueryEvaluationError'], Output: 'caught', Next: 'Caught' }];
      expect(await runTask({ [field]: { v: e('$nope') }, Catch }, failing().task)).toEqual({ caught: 'caught' });
    }
  });

  it('is not caught by States.ALL when its result is too large', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
    expect(await runTask({ Catch }, async () => 'x'.repeat(262_143))).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });

  it('has the name of any error that is thrown', async () => {
    const task = async () => {
      throw new TypeError('no function');
    };
    expect(await runTask({}, task)).toMatchObject({ error: 'TypeError', cause: 'no function' });
  });
});
