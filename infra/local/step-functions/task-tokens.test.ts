import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { e } from './testing/run-states.ts';
import { arnOf, call, definition, INVOKE, open } from './testing/step-functions.ts';

const DAY = 86_400;

beforeEach(() => {
  vi.useFakeTimers({ now: 0 });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Starts a machine whose one Task waits for a token; the Task ends in its result or in the error caught. */
async function waiting(fields: Record<string, unknown>, journal = new DatabaseSync(':memory:')) {
  const tokens: string[] = [];
  const states = {
    Note: { Type: 'Pass', Assign: { v: 7 }, Next: 'Ask' },
    Ask: {
      Type: 'Task',
      Resource: `${INVOKE}.waitForTaskToken`,
      Arguments: { FunctionName: 'ask', Payload: e('$states.context.Task.Token') },
      Output: { result: e('$states.result'), v: e('$v'), input: e('$states.input') },
      Catch: [{ ErrorEquals: ['States.ALL'], Output: e('$states.errorOutput.Error'), Next: 'End' }],
      Next: 'End',
      ...fields,
    },
    End: { Type: 'Succeed' },
  };
  const machines = { asks: { type: 'STANDARD', definition: definition(states) } } as const;
  /** A machine started anew over the same journal. */
  const reopen = () =>
    open(machines, {
      journal,
      newId: () => crypto.randomUUID(),
      invokeFunction: async (_arn, payload) => void tokens.push(String(payload)),
    });
  const part = reopen();
  const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('asks'), input: '{"a":1}' });
  await vi.advanceTimersByTimeAsync(0);
  const ended = async (by = part) => {
    await vi.advanceTimersByTimeAsync(0);
    return call(by, 'DescribeExecution', { executionArn });
  };
  return { part, reopen, tokens, ended };
}

const pass = (seconds: number) => vi.advanceTimersByTimeAsync(seconds * 1000);
const running = { status: 'RUNNING' };
const outcome = (output: unknown) => ({ status: 'SUCCEEDED', output: JSON.stringify(output) });

describe('waiting for a task token', () => {
  it('lasts until the time-out, 30 days off', async () => {
    const { ended } = await waiting({ TimeoutSeconds: 30 * DAY });
    await pass(30 * DAY - 1);
    expect(await ended()).toMatchObject(running);
    await pass(1);
    expect(await ended()).toMatchObject(outcome('States.Timeout'));
  });

  it('ends without a heartbeat', async () => {
    const { ended } = await waiting({ HeartbeatSeconds: 10 });
    await pass(9);
    expect(await ended()).toMatchObject(running);
    await pass(1);
    expect(await ended()).toMatchObject(outcome('States.HeartbeatTimeout'));
  });

  it('is renewed by each heartbeat, up to the time-out', async () => {
    const { part, tokens, ended } = await waiting({ HeartbeatSeconds: 10, TimeoutSeconds: 40 });
    for (const _ of [8, 16, 24, 32]) {
      await pass(8);
      await call(part, 'SendTaskHeartbeat', { taskToken: tokens[0] });
    }
    await pass(7);
    expect(await ended()).toMatchObject(running);
    await pass(1);
    expect(await ended()).toMatchObject(outcome('States.Timeout'));
  });

  it('ends when the heartbeats end', async () => {
    const { part, tokens, ended } = await waiting({ HeartbeatSeconds: 10 });
    await pass(9);
    await call(part, 'SendTaskHeartbeat', { taskToken: tokens[0] });
    await pass(9);
    expect(await ended()).toMatchObject(running);
    await pass(1);
    expect(await ended()).toMatchObject(outcome('States.HeartbeatTimeout'));
    await expect(call(part, 'SendTaskHeartbeat', { taskToken: tokens[0] })).rejects.toMatchObject({
      name: 'TaskTimedOut',
    });
  });

  it('hands out a new token for each attempt', async () => {
    const Retry = [{ ErrorEquals: ['Again'], IntervalSeconds: 1 }];
    const { part, tokens, ended } = await waiting({ Retry });
    await call(part, 'SendTaskFailure', { taskToken: tokens[0], error: 'Again' });
    await pass(1);
    expect(new Set(tokens).size).toBe(2);
    await call(part, 'SendTaskSuccess', { taskToken: tokens[1], output: '1' });
    expect(await ended()).toMatchObject(outcome({ result: 1, v: 7, input: { a: 1 } }));
  });
});

describe('after a restart', () => {
  it('the same token is still good, and nobody is asked twice', async () => {
    const { part, reopen, tokens, ended } = await waiting({});
    await part.stop();
    const next = reopen();
    await next.resume();
    await pass(1);
    expect(tokens).toHaveLength(1);
    await call(next, 'SendTaskSuccess', { taskToken: tokens[0], output: '"late"' });
    expect(await ended(next)).toMatchObject(outcome({ result: 'late', v: 7, input: { a: 1 } }));
  });

  it('goes on after a crash as after a stop', async () => {
    const { reopen, tokens, ended } = await waiting({});
    const next = reopen();
    await next.resume();
    await call(next, 'SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    expect(await ended(next)).toMatchObject({ status: 'SUCCEEDED' });
  });

  it('takes an answer given before it went on', async () => {
    const { part, reopen, tokens, ended } = await waiting({});
    await part.stop();
    const next = reopen();
    await call(next, 'SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    await next.resume();
    expect(await ended(next)).toMatchObject(outcome({ result: 1, v: 7, input: { a: 1 } }));
  });

  it('keeps an answer although the time ran out meanwhile', async () => {
    const { part, reopen, tokens, ended } = await waiting({ TimeoutSeconds: 60, HeartbeatSeconds: 10 });
    await part.stop();
    const next = reopen();
    await call(next, 'SendTaskSuccess', { taskToken: tokens[0], output: '1' });
    vi.setSystemTime(120_000);
    await next.resume();
    expect(await ended(next)).toMatchObject(outcome({ result: 1, v: 7, input: { a: 1 } }));
  });

  it('counts the time-out from the beginning', async () => {
    const { part, reopen, ended } = await waiting({ TimeoutSeconds: 2 * DAY });
    await pass(DAY);
    await part.stop();
    const next = reopen();
    await next.resume();
    await pass(DAY - 1);
    expect(await ended(next)).toMatchObject(running);
    await pass(1);
    expect(await ended(next)).toMatchObject(outcome('States.Timeout'));
  });

  it('counts the heartbeat from the last one', async () => {
    const { part, reopen, tokens, ended } = await waiting({ HeartbeatSeconds: 10 });
    await pass(5);
    await call(part, 'SendTaskHeartbeat', { taskToken: tokens[0] });
    await part.stop();
    const next = reopen();
    await next.resume();
    await pass(9);
    expect(await ended(next)).toMatchObject(running);
    await pass(1);
    expect(await ended(next)).toMatchObject(outcome('States.HeartbeatTimeout'));
  });

  it("goes on with an earlier version's journal", async () => {
    const journal = new DatabaseSync(':memory:');
    journal.exec(`CREATE TABLE tokens (
      token TEXT PRIMARY KEY, execution TEXT NOT NULL, state TEXT NOT NULL, began INTEGER NOT NULL,
      lastBeat INTEGER NOT NULL, called INTEGER NOT NULL DEFAULT 0, open INTEGER NOT NULL DEFAULT 1, answer TEXT
    ) STRICT`);
    const { ended } = await waiting({ TimeoutSeconds: 10 }, journal);
    await pass(10);
    expect(await ended()).toMatchObject(outcome('States.Timeout'));
  });

  it('keeps a time-out that was told by the clock', async () => {
    const { part, reopen, ended } = await waiting({ TimeoutSeconds: e('100 - $floor($millis() / 1000)') });
    await pass(60);
    await part.stop();
    const next = reopen();
    await next.resume();
    await pass(39);
    expect(await ended(next)).toMatchObject(running);
    await pass(1);
    expect(await ended(next)).toMatchObject(outcome('States.Timeout'));
  });

  it('knows that the time ran out meanwhile', async () => {
    const { part, reopen, ended } = await waiting({ TimeoutSeconds: 10 });
    await part.stop();
    vi.setSystemTime(60_000);
    const next = reopen();
    await next.resume();
    expect(await ended(next)).toMatchObject(outcome('States.Timeout'));
  });
});

describe('a Wait after a restart', () => {
  it('ends when it would have', async () => {
    const journal = new DatabaseSync(':memory:');
    const machine = definition({
      Wait: { Type: 'Wait', Seconds: 100, Output: e('$states.context.State.EnteredTime'), End: true },
    });
    const machines = { waits: { type: 'STANDARD', definition: machine } } as const;
    const part = open(machines, { journal });
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('waits') });
    await pass(60);
    await part.stop();
    const next = open(machines, { journal });
    await next.resume();
    await pass(39);
    expect(await call(next, 'DescribeExecution', { executionArn })).toMatchObject(running);
    await pass(1);
    expect(await call(next, 'DescribeExecution', { executionArn })).toMatchObject(outcome('1970-01-01T00:00:00.000Z'));
  });

  it('times the machine out from its start', async () => {
    const journal = new DatabaseSync(':memory:');
    const machine = definition({ Wait: { Type: 'Wait', Seconds: 1000, End: true } }, { TimeoutSeconds: 100 });
    const machines = { waits: { type: 'STANDARD', definition: machine } } as const;
    const part = open(machines, { journal });
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('waits') });
    await pass(60);
    await part.stop();
    const next = open(machines, { journal });
    await next.resume();
    await pass(40);
    expect(await call(next, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'TIMED_OUT' });
    expect(next.errors).toEqual([`${executionArn} timed out.`]);
  });

  it('does not go on without its machine, and says so', async () => {
    const journal = new DatabaseSync(':memory:');
    const machine = definition({ Wait: { Type: 'Wait', Seconds: 1000, End: true } });
    const part = open({ waits: { type: 'STANDARD', definition: machine } }, { journal });
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('waits') });
    await part.stop();
    const next = open({}, { journal });
    await next.resume();
    expect(next.errors).toEqual([`${executionArn} can't go on: its state machine is gone.`]);
  });
});
