import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../json.ts';
import { type Body, e, load, outputOf, RESOURCE, type Setting, start } from '../testing/run-states.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const never: Body = () => new Promise(() => {});
const taskState = (fields: Record<string, unknown> = {}) => ({
  T: { Type: 'Task', Resource: RESOURCE, End: true, ...fields },
});

async function finish(states: Record<string, unknown>, setting: Setting, input: Json = {}) {
  const ending = start(load(states, setting), input, setting);
  await vi.runAllTimersAsync();
  return { output: outputOf(await ending), seconds: Date.now() / 1000 };
}

describe('Task', () => {
  it.each([
    ['its input without Arguments', {}, { a: 1 }],
    ['its Arguments', { Arguments: { b: e('$states.input.a'), c: '' } }, { b: 1, c: '' }],
    ['Arguments that are no object', { Arguments: e('[$states.input.a]') }, [1]],
  ])('gives the service %s', async (_, fields, expected) => {
    expect((await finish(taskState(fields), { task: async (given) => given }, { a: 1 })).output).toEqual(expected);
  });

  it('outputs its result, or what Output makes of it', async () => {
    const task = async () => ({ n: 1 });
    expect((await finish(taskState(), { task })).output).toEqual({ n: 1 });
    expect((await finish(taskState({ Output: e('$states.result.n') }), { task })).output).toBe(1);
  });

  it('may be late', async () => {
    const Catch = [{ ErrorEquals: ['States.Timeout'], Next: 'Late' }];
    const states = { ...taskState({ TimeoutSeconds: 5, Catch }), Late: { Type: 'Succeed', Output: 'late' } };
    expect(await finish(states, { task: never })).toEqual({ output: 'late', seconds: 5 });
  });

  it('tells its service that it is late', async () => {
    let aborted = false;
    const task: Body = (_, signal) =>
      new Promise(() =>
        signal.addEventListener('abort', () => {
          aborted = true;
        }),
      );
    const { output } = await finish(taskState({ TimeoutSeconds: e('$states.input.n') }), { task }, { n: 2 });
    expect(output).toMatchObject({ status: 'FAILED', error: 'States.Timeout' });
    expect(aborted).toBe(true);
  });

  it('has its whole time again in each attempt', async () => {
    const Retry = [{ ErrorEquals: ['States.Timeout'], MaxAttempts: 2, BackoffRate: 1 }];
    const { output, seconds } = await finish(taskState({ TimeoutSeconds: 5, Retry }), { task: never });
    expect(output).toMatchObject({ error: 'States.Timeout' });
    expect(seconds).toBe(17);
  });

  it('may have 30 days', async () => {
    const { seconds } = await finish(taskState({ TimeoutSeconds: 30 * 86_400 }), { task: never, type: 'STANDARD' });
    expect(seconds).toBe(30 * 86_400);
  });
});

describe('a machine', () => {
  it('times out as a whole, whatever a Catch would say', async () => {
    const Catch = [{ ErrorEquals: ['States.ALL'], Next: 'Caught' }];
    const states = { ...taskState({ Catch }), Caught: { Type: 'Succeed' } };
    const { output, seconds } = await finish(states, { task: never, more: { TimeoutSeconds: 20 } });
    expect(output).toEqual({ status: 'TIMED_OUT' });
    expect(seconds).toBe(20);
  });

  it('runs for 5 minutes at most when it is EXPRESS', async () => {
    expect(await finish(taskState(), { task: never })).toEqual({ output: { status: 'TIMED_OUT' }, seconds: 300 });
  });

  it('leaves no timer behind', async () => {
    await finish(taskState({ TimeoutSeconds: 60 }), { task: async () => ({}), more: { TimeoutSeconds: 60 } });
    expect(vi.getTimerCount()).toBe(0);
  });
});
