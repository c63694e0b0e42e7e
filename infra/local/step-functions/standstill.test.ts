import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { watchStandstill } from './standstill.ts';
import { e } from './testing/run-states.ts';
import { arnOf, call, definition, INVOKE, open } from './testing/step-functions.ts';

const HOUR = 3_600_000;

let journal: DatabaseSync;
let errors: string[];
let gaps: number[];
beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
  journal = new DatabaseSync(':memory:');
  errors = [];
  gaps = [];
});
afterEach(() => {
  vi.useRealTimers();
});

const watch = (onStandstill = async (gap: number) => void gaps.push(gap)) =>
  watchStandstill({
    journal,
    clock: Date.now,
    log: { info: () => undefined, error: (line) => errors.push(line) },
    onStandstill,
  });
const pass = (ms: number) => vi.advanceTimersByTimeAsync(ms);

describe('a standstill', () => {
  it('is none while the machine is awake, nor where nothing ran before', async () => {
    const standstill = watch();
    await standstill.begin();
    await pass(HOUR);
    expect(standstill.settled()).toBeUndefined();
    expect(gaps).toEqual([]);
  });

  it('is a sleep of the machine', async () => {
    const standstill = watch();
    await standstill.begin();
    await pass(10_000);
    vi.setSystemTime(10_000 + HOUR);
    await standstill.settled();
    expect(gaps).toEqual([HOUR]);
    expect(standstill.settled()).toBeUndefined();
  });

  it('is found without being asked for', async () => {
    await watch().begin();
    vi.setSystemTime(HOUR);
    await pass(1_000);
    expect(gaps).toEqual([HOUR + 1_000]);
  });

  it('is the time between two runs, since the last look of the first', async () => {
    const before = watch();
    await before.begin();
    await pass(10_500);
    before.stop();
    vi.setSystemTime(HOUR);
    await watch().begin();
    expect(gaps).toEqual([HOUR - 10_000]);
  });

  it('that was not settled when the process ended is settled by the next', async () => {
    const before = watch();
    await before.begin();
    before.stop();
    const never = watch(() => new Promise(() => undefined));
    vi.setSystemTime(HOUR);
    const begun = vi.fn();
    never.begin().then(begun, begun);
    await pass(10_000);
    expect(begun).not.toHaveBeenCalled();
    never.stop();
    await watch().begin();
    expect(gaps).toEqual([HOUR + 10_000]);
  });

  it('is tried again when it could not be settled, and given up at last', async () => {
    const fails = vi.fn(async () => {
      throw new Error('no table');
    });
    const standstill = watch(fails);
    await standstill.begin();
    vi.setSystemTime(HOUR);
    const settled = vi.fn();
    standstill.settled()?.then(settled, settled);
    await pass(60_000);
    expect(settled).toHaveBeenCalledWith(undefined);
    expect(fails).toHaveBeenCalledTimes(5);
    expect(errors[0]).toBe('A standstill of 3600 s could not be made good (Error: no table).');
  });

  it('that follows another is settled after it', async () => {
    const first = Promise.withResolvers<void>();
    const standstill = watch(async (gap) => {
      gaps.push(gap);
      await first.promise;
    });
    await standstill.begin();
    vi.setSystemTime(HOUR);
    standstill.settled();
    vi.setSystemTime(2 * HOUR);
    const both = standstill.settled();
    await pass(0);
    expect(gaps).toEqual([HOUR]);
    first.resolve();
    await both;
    expect(gaps).toEqual([HOUR, HOUR]);
  });
});

describe('an execution that waits for a token', () => {
  const asks = definition({
    Ask: {
      Type: 'Task',
      Resource: `${INVOKE}.waitForTaskToken`,
      Arguments: { FunctionName: 'ask', Payload: e('$states.context.Task.Token') },
      TimeoutSeconds: 60,
      Catch: [{ ErrorEquals: ['States.Timeout'], Output: 'too late', Next: 'End' }],
      End: true,
    },
    End: { Type: 'Succeed' },
  });
  const back = definition({ Back: { Type: 'Wait', Seconds: 1, End: true } });
  const machines = {
    asks: { type: 'STANDARD', definition: asks },
    back: { type: 'EXPRESS', definition: back },
  } as const;

  it('is not late before the standstill is settled, by a workflow too', async () => {
    const part = open(machines, {
      journal,
      onStandstill: async (gap) => {
        await part.startSync(arnOf('back'), '{}');
        gaps.push(gap);
      },
    });
    await part.resume();
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('asks') });
    const status = () => call(part, 'DescribeExecution', { executionArn });
    await pass(10_000);
    vi.setSystemTime(HOUR);
    await pass(999);
    expect(await status()).toMatchObject({ status: 'RUNNING' });
    await pass(2_000);
    expect(gaps).toHaveLength(1);
    expect(await status()).toMatchObject({ status: 'SUCCEEDED', output: '"too late"' });
    await part.stop();
  });

  it('takes its answer instead, where settling it brings one', async () => {
    const tokens: string[] = [];
    const parts = {
      journal,
      invokeFunction: async (_arn: string, payload: unknown) => void tokens.push(String(payload)),
    };
    const before = open(machines, { ...parts, onStandstill: async () => undefined });
    await before.resume();
    const { executionArn } = await call(before, 'StartExecution', { stateMachineArn: arnOf('asks') });
    await pass(10_000);
    await before.stop();
    vi.setSystemTime(HOUR);
    const part = open(machines, {
      ...parts,
      onStandstill: async () => {
        await call(part, 'SendTaskSuccess', { taskToken: tokens[0], output: '"in time"' });
      },
    });
    await part.resume();
    await pass(0);
    expect(await call(part, 'DescribeExecution', { executionArn })).toMatchObject({ output: '"in time"' });
    await part.stop();
  });
});
