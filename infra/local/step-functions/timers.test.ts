import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { callAt, sleepUntil, untilAborted, within } from './timers.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

const clock = () => Date.now();
const late = () => new Error('late');

describe('sleepUntil', () => {
  it('ends at its time, a year off', async () => {
    const year = 365 * 86_400_000;
    const slept = sleepUntil(year, { clock }, new AbortController().signal).then(() => Date.now());
    await vi.advanceTimersByTimeAsync(year);
    expect(await slept).toBe(year);
  });

  it('ends with its signal and leaves no timer', async () => {
    const controller = new AbortController();
    const refused = expect(sleepUntil(1_000, { clock }, controller.signal)).rejects.toThrow('enough');
    controller.abort(new Error('enough'));
    await refused;
    expect(vi.getTimerCount()).toBe(0);
  });

  it('goes by the clock, which goes on while the machine and its timers sleep', async () => {
    let now = 0;
    const hour = 3_600_000;
    const slept = vi.fn();
    sleepUntil(hour, { clock: () => now }, new AbortController().signal).then(slept, slept);
    await vi.advanceTimersByTimeAsync(100);
    now = hour;
    await vi.advanceTimersByTimeAsync(hour / 100);
    expect(slept).toHaveBeenCalledOnce();
  });

  it('lets a standstill be settled before it ends', async () => {
    const settling: PromiseWithResolvers<void>[] = [Promise.withResolvers(), Promise.withResolvers()];
    let standstills = 0;
    const time = { clock, settled: () => settling[standstills]?.promise };
    const slept = vi.fn();
    sleepUntil(1_000, time, new AbortController().signal).then(slept, slept);
    await vi.advanceTimersByTimeAsync(60_000);
    for (const standstill of settling) {
      expect(slept).not.toHaveBeenCalled();
      standstills += 1;
      standstill.resolve();
      await vi.advanceTimersByTimeAsync(0);
    }
    expect(slept).toHaveBeenCalledOnce();
  });

  it('that is ended while a standstill is settled stays ended', async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    const fire = vi.fn();
    const cancel = callAt(0, { clock, settled: () => promise }, fire);
    cancel();
    resolve();
    await vi.advanceTimersByTimeAsync(0);
    expect(fire).not.toHaveBeenCalled();
  });

  it('never begins after its signal', async () => {
    const signal = AbortSignal.abort(new Error('enough'));
    await expect(sleepUntil(1_000, { clock }, signal)).rejects.toThrow('enough');
  });
});

describe('within', () => {
  const open = { clock, signal: new AbortController().signal };

  it.each([[undefined], [1_000]])('gives what the work gives (deadline %j)', async (deadline) => {
    expect(await within(deadline, open, late, async () => 'done')).toBe('done');
    expect(vi.getTimerCount()).toBe(0);
  });

  it('tells the work why it ends', async () => {
    const { promise, resolve } = Promise.withResolvers<unknown>();
    const work = (signal: AbortSignal) =>
      new Promise<void>(() => signal.addEventListener('abort', () => resolve(signal.reason)));
    const refused = expect(within(1_000, open, late, work)).rejects.toThrow('late');
    await vi.advanceTimersByTimeAsync(1_000);
    await refused;
    expect(await promise).toMatchObject({ message: 'late' });
  });

  it.each([
    ['when the deadline has gone by', 0, open, 'late'],
    ['when the parent has ended', 1_000, { clock, signal: AbortSignal.abort(new Error('ended')) }, 'ended'],
    [
      'when the parent has ended, without a deadline',
      undefined,
      { clock, signal: AbortSignal.abort(new Error('ended')) },
      'ended',
    ],
  ])('never begins the work %s', async (_, deadline, parent, message) => {
    const work = vi.fn(async () => {});
    await expect(within(deadline, parent, late, work)).rejects.toThrow(message);
    expect(work).not.toHaveBeenCalled();
  });
});

describe('untilAborted', () => {
  it('lets a later failure of the work go by', async () => {
    const controller = new AbortController();
    const { promise, reject } = Promise.withResolvers<never>();
    const refused = expect(untilAborted(controller.signal, promise)).rejects.toThrow('enough');
    controller.abort(new Error('enough'));
    reject(new Error('too late'));
    await refused;
  });
});
