import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createEventBridge } from '../event-bridge/index.ts';
import { arnOf, definition, INVOKE, open } from '../step-functions/testing/step-functions.ts';
import { createScheduler } from './create-scheduler.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const MINUTE = 60_000;

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

const schedule = {
  Name: "{% 'open-' & $states.input.poll %}",
  GroupName: 'boothpresso',
  ScheduleExpression: "{% 'at(' & $states.input.at & ')' %}",
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: {
    Arn: arnOf('open'),
    RoleArn: 'arn:aws:iam::000000000000:role/Scheduler',
    Input: '{% $string($states.input) %}',
  },
};
const task = (action: string, more: object) => ({
  Type: 'Task',
  Resource: `arn:aws:states:::aws-sdk:scheduler:${action}`,
  Arguments: schedule,
  ...more,
});
const planner = definition({
  Update: task('updateSchedule', {
    End: true,
    Catch: [{ ErrorEquals: ['Scheduler.ResourceNotFoundException'], Next: 'Create', Output: '{% $states.input %}' }],
  }),
  Create: task('createSchedule', { End: true }),
});
const opener = definition({
  Open: {
    Type: 'Task',
    Resource: INVOKE,
    Arguments: { FunctionName: 'open', Payload: '{% $states.input %}' },
    End: true,
  },
});
const resources = [
  { logicalId: 'Group', type: 'AWS::Scheduler::ScheduleGroup', properties: { Name: 'boothpresso' } },
  { logicalId: 'Bus', type: 'AWS::Events::EventBus', properties: { Name: 'boothpresso' } },
  {
    logicalId: 'Plan',
    type: 'AWS::Events::Rule',
    properties: {
      EventBusName: 'boothpresso',
      EventPattern: { 'detail-type': [{ prefix: 'Poll.' }] },
      Targets: [{ Id: 'plan', Arn: arnOf('plan'), InputPath: '$.detail' }],
    },
  },
];

/** A rule that starts a workflow, which makes a schedule, which starts another: as a booth has them. */
function openAll() {
  const journal = new DatabaseSync(':memory:');
  const opened: string[] = [];
  const log = { info: () => undefined, error: (line: string) => opened.push(line) };
  const queue = () => undefined;
  const scheduler = createScheduler({
    resources,
    targets: { startExecution: (arn, input, signal) => machines.deliver(arn, input, signal), queue },
    journal,
    clock: Date.now,
    newId: () => 'id',
    log,
  });
  const machines = open(
    { plan: { type: 'EXPRESS', definition: planner }, open: { type: 'EXPRESS', definition: opener } },
    {
      journal,
      log,
      services: { scheduler: scheduler.operations },
      invokeFunction: async (_name, payload) =>
        opened.push(`${new Date().toISOString()} ${(payload as { poll: string }).poll}`),
    },
  );
  const bus = createEventBridge({
    resources,
    targets: {
      appsync: async () => undefined,
      stepFunctions: (arn, input, signal) => machines.deliver(arn, input, signal),
      queue,
    },
    journal,
    clock: Date.now,
    log,
  });
  scheduler.start();
  const stop = async () => {
    await bus.stop();
    await scheduler.stop();
    await machines.stop();
  };
  const change = (poll: string, at: string) =>
    bus.putEvents([
      {
        EventBusName: 'boothpresso',
        Source: 'boothpresso',
        DetailType: 'Poll.Changed',
        Detail: JSON.stringify({ poll, at }),
      },
    ]);
  return { change, opened, stop, scheduler };
}

describe('a poll with a time', () => {
  it('is planned by the event, moved by the next, and opened once at its time', async () => {
    const { change, opened, stop, scheduler } = openAll();
    change('best', '2026-11-22T12:00:00');
    const planned = () => scheduler.operations.GetSchedule({ Name: 'open-best', GroupName: 'boothpresso' });
    await vi.waitFor(async () =>
      expect(await planned()).toMatchObject({ ScheduleExpression: 'at(2026-11-22T12:00:00)' }),
    );
    change('best', '2026-11-22T13:00:00');
    await vi.waitFor(async () =>
      expect(await planned()).toMatchObject({ ScheduleExpression: 'at(2026-11-22T13:00:00)' }),
    );
    await vi.advanceTimersByTimeAsync(150 * MINUTE);
    expect(opened).toEqual([]);
    await vi.advanceTimersByTimeAsync(90 * MINUTE);
    expect(opened).toEqual(['2026-11-22T13:00:00.000Z best']);
    await expect(planned()).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    await stop();
  });
});
