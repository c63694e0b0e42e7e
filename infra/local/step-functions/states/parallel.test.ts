import { afterEach, describe, expect, it, vi } from 'vitest';
import { e, load, outputOf, RESOURCE, run, start } from '../testing/run-states.ts';

const branch = (state: Record<string, unknown>) => ({ StartAt: 'Only', States: { Only: state } });
const wait = branch({ Type: 'Wait', Seconds: e('0'), Output: 'waited', End: true });

afterEach(() => {
  vi.useRealTimers();
});

describe('Parallel', () => {
  it('gives the branches its Arguments and their outputs in order', async () => {
    const Branches = [wait, branch({ Type: 'Pass', Output: e('$states.input.x'), End: true })];
    expect(await run({ P: { Type: 'Parallel', Arguments: { x: 1 }, Branches, End: true } })).toEqual(['waited', 1]);
  });

  it('gives the branches its input without Arguments', async () => {
    const Branches = [branch({ Type: 'Pass', End: true })];
    expect(await run({ P: { Type: 'Parallel', Branches, End: true } }, { a: 1 })).toEqual([{ a: 1 }]);
  });

  it('keeps the variables of its branches apart', async () => {
    const own = (value: number) => ({
      StartAt: 'Note',
      States: {
        Note: { Type: 'Pass', Assign: { own: value }, Next: 'Rest' },
        Rest: { Type: 'Wait', Seconds: 0, Next: 'Give' },
        Give: { Type: 'Pass', Output: e('$own'), End: true },
      },
    });
    expect(await run({ P: { Type: 'Parallel', Branches: [own(1), own(2)], End: true } })).toEqual([1, 2]);
  });

  it('stops the other branches when one fails', async () => {
    vi.useFakeTimers({ now: 0 });
    const task = vi.fn(async () => ({}));
    const slow = {
      StartAt: 'Wait',
      States: {
        Wait: { Type: 'Wait', Seconds: 10, Next: 'Call' },
        Call: { Type: 'Task', Resource: RESOURCE, End: true },
      },
    };
    const Branches = [branch({ Type: 'Fail', Error: 'Bad' }), slow];
    const Catch = [{ ErrorEquals: ['Bad'], Next: 'Caught' }];
    const states = { P: { Type: 'Parallel', Branches, Catch, End: true }, Caught: { Type: 'Succeed', Output: 'ok' } };
    const ending = start(load(states, { task }));
    await vi.runAllTimersAsync();
    expect(outputOf(await ending)).toBe('ok');
    expect(Date.now()).toBe(0);
    expect(task).not.toHaveBeenCalled();
  });

  it('tries all branches again', async () => {
    let calls = 0;
    const task = async () => {
      if (++calls === 1) throw new Error('once');
      return { calls };
    };
    const Branches = [branch({ Type: 'Task', Resource: RESOURCE, End: true })];
    vi.useFakeTimers({ now: 0 });
    const ending = start(
      load({ P: { Type: 'Parallel', Branches, Retry: [{ ErrorEquals: ['States.ALL'] }], End: true } }, { task }),
    );
    await vi.runAllTimersAsync();
    expect(outputOf(await ending)).toEqual([{ calls: 2 }]);
  });
});
