import { describe, expect, it } from 'vitest';
import { e } from '../testing/run-states.ts';
import { arnOf, call, definition, INVOKE, open } from '../testing/step-functions.ts';

const echo = definition({ Echo: { Type: 'Pass', Output: { got: e('$states.input') }, End: true } });
const refuse = definition({ Refuse: { Type: 'Fail', Error: 'Forbidden', Cause: '{"message":"No."}' } });
const sleep = definition({ Sleep: { Type: 'Wait', Seconds: 60, End: true } });
const asks = definition({
  Ask: {
    Type: 'Task',
    Resource: `${INVOKE}.waitForTaskToken`,
    Arguments: { FunctionName: 'ask', Payload: { token: e('$states.context.Task.Token') } },
    End: true,
  },
});
const notes = definition({
  Note: {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: 'note', Payload: e('$states.input') },
    End: true,
  },
});
const machines = {
  echo: { type: 'EXPRESS', definition: echo },
  refuse: { type: 'EXPRESS', definition: refuse },
  long: { type: 'STANDARD', definition: sleep },
  quick: { type: 'STANDARD', definition: echo },
  fails: { type: 'STANDARD', definition: refuse },
  asks: { type: 'STANDARD', definition: asks },
} as const;

const inexact = { startDate: expect.any(Number), stopDate: expect.any(Number) };

describe('StartSyncExecution', () => {
  it('answers with the output', async () => {
    const part = open(machines, { clock: () => 1_500 });
    expect(
      await call(part, 'StartSyncExecution', { stateMachineArn: arnOf('echo'), input: '{"a":1}', name: 'n' }),
    ).toEqual({
      executionArn: 'arn:aws:states:us-east-1:000000000000:express:echo:n:id-1',
      stateMachineArn: arnOf('echo'),
      name: 'n',
      status: 'SUCCEEDED',
      output: '{"got":{"a":1}}',
      input: '{"a":1}',
      inputDetails: { included: true },
      startDate: 1.5,
      stopDate: 1.5,
    });
  });

  it('answers with the error of a Fail', async () => {
    const result = await open(machines).startSync(arnOf('refuse'), '{}');
    expect(result).toMatchObject({ status: 'FAILED', error: 'Forbidden', cause: '{"message":"No."}', ...inexact });
  });

  it('logs a mistake in the definition, and no typed error', async () => {
    const mistaken = definition({ A: { Type: 'Pass', Output: e('$nope'), End: true } });
    const part = open({ ...machines, mistaken: { type: 'EXPRESS', definition: mistaken } });
    await part.startSync(arnOf('refuse'), '{}');
    const { executionArn } = await part.startSync(arnOf('mistaken'), '{}');
    expect(part.errors).toEqual([expect.stringContaining(`${executionArn} failed: States.QueryEvaluationError: `)]);
  });

  it.each([
    ['another kind of machine', arnOf('long'), '{}', 'n', 'StateMachineTypeNotSupported'],
    ['an unknown machine', arnOf('nobody'), '{}', 'n', 'StateMachineDoesNotExist'],
    ['input that is no JSON', arnOf('echo'), '{', 'n', 'InvalidExecutionInput'],
    ['input that is too large', arnOf('echo'), JSON.stringify('x'.repeat(262_143)), 'n', 'ValidationException'],
    ['input of too many bytes', arnOf('echo'), JSON.stringify('語'.repeat(90_000)), 'n', 'ValidationException'],
    ['a name with a slash', arnOf('echo'), '{}', 'a/b', 'InvalidName'],
    ['a name that is too long', arnOf('echo'), '{}', 'n'.repeat(81), 'InvalidName'],
  ])('refuses %s', async (_, arn, input, name, error) => {
    await expect(open(machines).startSync(arn, input, name)).rejects.toMatchObject({ name: error, statusCode: 400 });
  });

  it('words an input that is too large as AWS does', async () => {
    await expect(open(machines).startSync(arnOf('echo'), `"${'x'.repeat(262_143)}"`)).rejects.toThrow(
      "1 validation error detected: Value at 'input' failed to satisfy constraint: Member must have length less than or equal to 262144",
    );
  });

  it('takes an input of exactly 262144 bytes', async () => {
    const large = open({ drop: { type: 'EXPRESS', definition: definition({ Drop: { Type: 'Succeed', Output: 1 } }) } });
    expect(await large.startSync(arnOf('drop'), `"${'x'.repeat(262_142)}"`)).toMatchObject({ output: '1' });
  });

  it('needs an ARN', async () => {
    await expect(call(open(machines), 'StartSyncExecution', {})).rejects.toMatchObject({ name: 'ValidationException' });
  });

  it('runs no more when the machine stops', async () => {
    const part = open({ long: { type: 'EXPRESS', definition: sleep } });
    const running = part.startSync(arnOf('long'), '{}');
    const refused = expect(running).rejects.toMatchObject({ name: 'ServiceUnavailable', statusCode: 503 });
    await part.stop();
    await refused;
  });
});

describe('StartExecution', () => {
  const start = (name: string, input = '{}') => ({ stateMachineArn: arnOf('long'), name, input });
  const executionArn = 'arn:aws:states:us-east-1:000000000000:execution:long:order-1';

  it('is the same again while the first runs with the same input', async () => {
    const part = open(machines);
    const first = await call(part, 'StartExecution', start('order-1'));
    expect(first).toMatchObject({ executionArn });
    expect(await call(part, 'StartExecution', start('order-1'))).toEqual(first);
    await part.stop();
  });

  it.each([
    ['with another input', '{"a":1}', 'long'],
    ['once the first has ended', '{}', 'quick'],
  ])('refuses the name %s', async (_, input, machine) => {
    const part = open(machines);
    const stateMachineArn = arnOf(machine);
    await call(part, 'StartExecution', { ...start('order-1'), stateMachineArn });
    await expect
      .poll(() => call(part, 'ListExecutions', { stateMachineArn }))
      .toMatchObject({
        executions: [{ status: machine === 'quick' ? 'SUCCEEDED' : 'RUNNING' }],
      });
    await expect(call(part, 'StartExecution', { ...start('order-1', input), stateMachineArn })).rejects.toMatchObject({
      name: 'ExecutionAlreadyExists',
    });
    await part.stop();
  });

  it('runs an EXPRESS machine in the background', async () => {
    const calls: unknown[] = [];
    const invokeFunction = async (_arn: string, payload: unknown) => calls.push(payload);
    const part = open({ notes: { type: 'EXPRESS', definition: notes } }, { clock: () => 1_500, invokeFunction });
    expect(
      await call(part, 'StartExecution', { stateMachineArn: arnOf('notes'), input: '{"a":1}', name: 'n' }),
    ).toEqual({
      executionArn: 'arn:aws:states:us-east-1:000000000000:express:notes:n:id-1',
      startDate: 1.5,
    });
    await expect.poll(() => calls).toEqual([{ a: 1 }]);
    await part.stop();
  });

  it('says in the log how an EXPRESS execution failed, and which one a stop ended', async () => {
    const part = open({ ...machines, waits: { type: 'EXPRESS', definition: sleep } });
    const failed = await call(part, 'StartExecution', { stateMachineArn: arnOf('refuse') });
    await expect.poll(() => part.errors).toEqual([`${failed.executionArn} failed: Forbidden: {"message":"No."}`]);
    const waiting = await call(part, 'StartExecution', { stateMachineArn: arnOf('waits') });
    await part.stop();
    expect(part.errors[1]).toBe(`${waiting.executionArn} was lost: Stopped: The machine is stopping.`);
  });

  it.each([
    ['input that is no JSON', { input: '{' }, 'InvalidExecutionInput'],
    ['a name with a slash', { name: 'a/b' }, 'InvalidName'],
  ])('of an EXPRESS machine refuses %s', async (_, more, name) => {
    const request = { stateMachineArn: arnOf('echo'), ...more };
    await expect(call(open(machines), 'StartExecution', request)).rejects.toMatchObject({ name });
  });
});

describe('a start for a rule or a schedule', () => {
  const caller = () => new AbortController();

  it('is done when an EXPRESS execution has ended, however it ended', async () => {
    const calls: unknown[] = [];
    const invokeFunction = async (_arn: string, payload: unknown) => calls.push(payload);
    const part = open({ ...machines, notes: { type: 'EXPRESS', definition: notes } }, { invokeFunction });
    await part.deliver(arnOf('notes'), '{"a":1}', caller().signal);
    expect(calls).toEqual([{ a: 1 }]);
    await part.deliver(arnOf('refuse'), '{}', caller().signal);
    expect(part.errors).toEqual([expect.stringContaining(' failed: Forbidden: {"message":"No."}')]);
  });

  it('is done when a STANDARD execution is in the journal', async () => {
    const part = open(machines);
    await part.deliver(arnOf('long'), '{}', caller().signal);
    expect(await call(part, 'ListExecutions', { stateMachineArn: arnOf('long') })).toMatchObject({
      executions: [{ status: 'RUNNING' }],
    });
    await part.stop();
  });

  it('is to be made again when a stop ends the EXPRESS execution, of the caller or of all', async () => {
    const waits = { waits: { type: 'EXPRESS', definition: sleep } } as const;
    const part = open(waits);
    const asking = caller();
    const first = part.deliver(arnOf('waits'), '{}', asking.signal);
    asking.abort(new Error('enough'));
    await expect(first).rejects.toThrow('enough');
    const second = expect(part.deliver(arnOf('waits'), '{}', caller().signal)).rejects.toThrow('stopping');
    await part.stop();
    await second;
    expect(part.errors).toEqual([]);
  });

  it('is refused for an unknown machine', async () => {
    await expect(open(machines).deliver(arnOf('nobody'), '{}', caller().signal)).rejects.toMatchObject({
      name: 'StateMachineDoesNotExist',
    });
  });
});

describe('DescribeExecution', () => {
  it('tells how it ended', async () => {
    const part = open(machines);
    const input = '{"a":1}';
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('quick'), input });
    await expect
      .poll(() => call(part, 'DescribeExecution', { executionArn }))
      .toEqual({
        executionArn,
        stateMachineArn: arnOf('quick'),
        name: 'id-1',
        status: 'SUCCEEDED',
        input,
        inputDetails: { included: true },
        output: '{"got":{"a":1}}',
        outputDetails: { included: true },
        ...inexact,
      });
  });

  it('tells of an error, and so does the log', async () => {
    const part = open(machines);
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('fails') });
    await expect
      .poll(() => call(part, 'DescribeExecution', { executionArn }))
      .toMatchObject({ status: 'FAILED', error: 'Forbidden', cause: '{"message":"No."}' });
    expect(part.errors).toEqual([`${executionArn} failed: Forbidden: {"message":"No."}`]);
  });

  it('tells of it for 90 days', async () => {
    let now = 0;
    const part = open(machines, { clock: () => now });
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('quick') });
    await expect.poll(() => call(part, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
    now = 90 * 86_400_000;
    await part.resume();
    expect(await call(part, 'DescribeExecution', { executionArn })).toMatchObject({ status: 'SUCCEEDED' });
    now += 1;
    await part.resume();
    await expect(call(part, 'DescribeExecution', { executionArn })).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
  });

  it('knows no other', async () => {
    await expect(call(open(machines), 'DescribeExecution', { executionArn: 'arn' })).rejects.toMatchObject({
      name: 'ExecutionDoesNotExist',
    });
  });
});

describe('ListExecutions', () => {
  it('goes from the newest a page at a time, by status', async () => {
    const part = open(machines, { clock: () => 1 });
    const stateMachineArn = arnOf('long');
    for (const name of ['a', 'b', 'c']) await call(part, 'StartExecution', { stateMachineArn, name });
    const first = await call(part, 'ListExecutions', { stateMachineArn, maxResults: 2 });
    expect(first).toMatchObject({ executions: [{ name: 'c' }, { name: 'b' }], nextToken: '2' });
    const rest = await call(part, 'ListExecutions', { stateMachineArn, maxResults: 2, nextToken: '2' });
    expect(rest).toMatchObject({ executions: [{ name: 'a' }] });
    expect(rest).not.toHaveProperty('nextToken');
    expect(await call(part, 'ListExecutions', { stateMachineArn, statusFilter: 'FAILED' })).toEqual({ executions: [] });
    await part.stop();
  });
});

describe('task tokens', () => {
  async function asking() {
    let taskToken = '';
    const part = open(machines, {
      invokeFunction: async (_arn, payload) => {
        taskToken = (payload as { token: string }).token;
      },
    });
    const { executionArn } = await call(part, 'StartExecution', { stateMachineArn: arnOf('asks') });
    await expect.poll(() => taskToken).not.toBe('');
    return { part, taskToken, ended: () => call(part, 'DescribeExecution', { executionArn }) };
  }

  it('succeed with the output sent', async () => {
    const { part, taskToken, ended } = await asking();
    expect(await call(part, 'SendTaskSuccess', { taskToken, output: '{"ok":true}' })).toEqual({});
    await expect.poll(ended).toMatchObject({ status: 'SUCCEEDED', output: '{"ok":true}' });
  });

  it('fail with the error sent', async () => {
    const { part, taskToken, ended } = await asking();
    await call(part, 'SendTaskFailure', { taskToken, error: 'Nope', cause: 'why' });
    await expect.poll(ended).toMatchObject({ status: 'FAILED', error: 'Nope', cause: 'why' });
  });

  it('are answered once', async () => {
    const { part, taskToken, ended } = await asking();
    await call(part, 'SendTaskSuccess', { taskToken, output: '1' });
    const again = { SendTaskSuccess: { output: '2' }, SendTaskFailure: {}, SendTaskHeartbeat: {} };
    for (const [operation, more] of Object.entries(again)) {
      await expect(call(part, operation, { taskToken, ...more })).rejects.toMatchObject({ name: 'TaskTimedOut' });
    }
    await expect.poll(ended).toMatchObject({ output: '1' });
    await expect(call(part, 'SendTaskHeartbeat', { taskToken })).rejects.toMatchObject({ name: 'TaskTimedOut' });
  });

  it('must be known, and the output JSON', async () => {
    const { part, taskToken } = await asking();
    await expect(call(part, 'SendTaskSuccess', { taskToken: 'x', output: '1' })).rejects.toMatchObject({
      name: 'InvalidToken',
    });
    await expect(call(part, 'SendTaskSuccess', { taskToken, output: '{' })).rejects.toMatchObject({
      name: 'InvalidOutput',
    });
    await part.stop();
  });
});
