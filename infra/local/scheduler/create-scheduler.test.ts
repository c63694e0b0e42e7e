import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { AwsError } from '../aws/aws-error.ts';
import { createScheduler, type Scheduler } from './create-scheduler.ts';
import type { ScheduleTargets } from './run-schedule.ts';

const NOW = Date.UTC(2026, 10, 22, 10);
const MINUTE = 60_000;
const DAY = 86_400_000;
const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:boothpresso-open-poll';
const QUEUE = 'arn:aws:sqs:us-east-1:000000000000:Work';
const LETTERS = 'arn:aws:sqs:us-east-1:000000000000:Letters';
const target = { Arn: MACHINE, RoleArn: 'arn:aws:iam::000000000000:role/Role', Input: '{"a":1}' };

const group = { logicalId: 'Group', type: 'AWS::Scheduler::ScheduleGroup', properties: { Name: 'boothpresso' } };
const renewal = (more: Record<string, unknown> = {}) => ({
  logicalId: 'Renewal',
  type: 'AWS::Scheduler::Schedule',
  properties: {
    Name: 'renew',
    GroupName: 'boothpresso',
    ScheduleExpression: 'rate(30 days)',
    FlexibleTimeWindow: { Mode: 'OFF' },
    Target: target,
    ...more,
  },
});
const at = (expression: string, more: Record<string, unknown> = {}) => ({
  Name: 'open',
  GroupName: 'boothpresso',
  ScheduleExpression: expression,
  FlexibleTimeWindow: { Mode: 'OFF' },
  Target: target,
  ...more,
});
const NOON = 'at(2026-11-22T12:00:00)';

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

function open(given: { journal?: DatabaseSync; resources?: object[]; targets?: Partial<ScheduleTargets> } = {}) {
  const lines: string[] = [];
  const runs: string[] = [];
  const letters: string[][] = [];
  let ids = 0;
  const scheduler = createScheduler({
    resources: [group, ...((given.resources ?? []) as (typeof group)[])],
    targets: {
      startExecution: async (arn, input) =>
        void runs.push(`${new Date().toISOString()} ${arn.split(':').at(-1)} ${input}`),
      queue: (arn, body) => void letters.push([arn, body]),
      ...given.targets,
    },
    journal: given.journal ?? new DatabaseSync(':memory:'),
    clock: Date.now,
    newId: () => `id-${++ids}`,
    log: { info: (line) => lines.push(line), error: (line) => lines.push(line) },
  });
  return { scheduler, lines, runs, letters };
}

const call = (scheduler: Scheduler, name: keyof Scheduler['operations'], input: Record<string, unknown>) =>
  scheduler.operations[name](input);
const key = { Name: 'open', GroupName: 'boothpresso' };

describe('a schedule at a time', () => {
  it('runs then, once, and deletes itself when it says so', async () => {
    const { scheduler, runs } = open();
    scheduler.start();
    await call(scheduler, 'CreateSchedule', at(NOON, { ActionAfterCompletion: 'DELETE' }));
    await call(scheduler, 'CreateSchedule', at(NOON, { Name: 'stays' }));
    await vi.advanceTimersByTimeAsync(119 * MINUTE);
    expect(runs).toEqual([]);
    await vi.advanceTimersByTimeAsync(DAY);
    const run = '2026-11-22T12:00:00.000Z boothpresso-open-poll {"a":1}';
    expect(runs).toEqual([run, run]);
    await expect(call(scheduler, 'GetSchedule', key)).rejects.toMatchObject({ name: 'ResourceNotFoundException' });
    expect(await call(scheduler, 'GetSchedule', { ...key, Name: 'stays' })).toMatchObject({ State: 'ENABLED' });
    await scheduler.stop();
    expect(vi.getTimerCount()).toBe(0);
  });

  it('waits for a year', async () => {
    const { scheduler, runs } = open();
    await call(scheduler, 'CreateSchedule', at('at(2027-11-22T10:00:00)'));
    scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(runs).toEqual([]);
    vi.setSystemTime(NOW + 365 * DAY);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toHaveLength(1);
    await scheduler.stop();
  });

  it('moves with an update, and never runs again when its time stays', async () => {
    const { scheduler, runs } = open();
    scheduler.start();
    await call(scheduler, 'CreateSchedule', at(NOON));
    await call(scheduler, 'UpdateSchedule', at('at(2026-11-22T11:00:00)'));
    await vi.advanceTimersByTimeAsync(180 * MINUTE);
    await call(scheduler, 'UpdateSchedule', at('at(2026-11-22T11:00:00)', { Target: { ...target, Input: '{}' } }));
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(runs).toEqual(['2026-11-22T11:00:00.000Z boothpresso-open-poll {"a":1}']);
    await scheduler.stop();
  });

  it('does not run when it is disabled or deleted, and does when it is enabled again', async () => {
    const { scheduler, runs } = open();
    scheduler.start();
    await call(scheduler, 'CreateSchedule', at(NOON, { State: 'DISABLED' }));
    await call(scheduler, 'CreateSchedule', at(NOON, { Name: 'gone' }));
    expect(await call(scheduler, 'DeleteSchedule', { ...key, Name: 'gone' })).toEqual({});
    await vi.advanceTimersByTimeAsync(180 * MINUTE);
    expect(runs).toEqual([]);
    await call(scheduler, 'UpdateSchedule', at(NOON));
    await vi.advanceTimersByTimeAsync(1);
    expect(runs).toHaveLength(1);
    await scheduler.stop();
  });
});

describe('a rate', () => {
  it('runs a period after it was made, then every period, whatever restarts lie between', async () => {
    const journal = new DatabaseSync(':memory:');
    const given = { journal, resources: [renewal()] };
    const first = open(given);
    first.scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await first.scheduler.stop();
    vi.setSystemTime(NOW + 30 * DAY - MINUTE);
    const second = open(given);
    second.scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await second.scheduler.stop();
    vi.setSystemTime(NOW + 60 * DAY - MINUTE);
    const third = open(given);
    third.scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    await third.scheduler.stop();
    const run = (time: string) => `${time}T10:00:00.000Z boothpresso-open-poll {"a":1}`;
    expect([first.runs, second.runs, third.runs]).toEqual([[], [run('2026-12-22')], [run('2027-01-21')]]);
  });

  it('runs once after a sleep of many periods, at once, and stays in step', async () => {
    const { scheduler, runs } = open({ resources: [renewal({ ScheduleExpression: 'rate(10 minutes)' })] });
    scheduler.start();
    vi.setSystemTime(NOW + 95 * MINUTE);
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toEqual(['2026-11-22T11:35:02.000Z boothpresso-open-poll {"a":1}']);
    await vi.advanceTimersByTimeAsync(5 * MINUTE);
    expect(runs[1]).toBe('2026-11-22T11:40:00.000Z boothpresso-open-poll {"a":1}');
    expect(runs).toHaveLength(2);
    await scheduler.stop();
  });
});

describe('the template', () => {
  it('changes and removes its own schedules, and leaves those of the API', async () => {
    const journal = new DatabaseSync(':memory:');
    const first = open({ journal, resources: [renewal(), renewal({ Name: 'other' })] });
    await call(first.scheduler, 'CreateSchedule', at(NOON));
    const second = open({ journal, resources: [renewal({ ScheduleExpression: 'rate(1 day)' })] });
    const names = { GroupName: 'boothpresso' };
    expect(await call(second.scheduler, 'GetSchedule', { ...names, Name: 'renew' })).toMatchObject({
      ScheduleExpression: 'rate(1 day)',
    });
    await expect(call(second.scheduler, 'GetSchedule', { ...names, Name: 'other' })).rejects.toThrow(AwsError);
    expect(await call(second.scheduler, 'GetSchedule', key)).toMatchObject({ ScheduleExpression: NOON });
  });

  it('takes the schedules of a group with it', async () => {
    const journal = new DatabaseSync(':memory:');
    const first = open({ journal });
    await call(first.scheduler, 'CreateSchedule', at(NOON));
    const other = { ...group, properties: { Name: 'other' } };
    const scheduler = createScheduler({
      resources: [other],
      targets: { startExecution: async () => undefined, queue: () => undefined },
      journal,
      clock: Date.now,
      newId: () => 'id',
      log: { info: () => undefined, error: () => undefined },
    });
    await expect(call(scheduler, 'GetSchedule', key)).rejects.toThrow('Schedule group boothpresso does not exist.');
    const again = open({ journal });
    await expect(call(again.scheduler, 'GetSchedule', key)).rejects.toThrow('Schedule open does not exist.');
  });

  it.each<[string, object, string]>([
    ['cron', { ScheduleExpression: 'cron(0 10 * * ? *)' }, 'Renewal.ScheduleExpression (Invalid'],
    ['a flexible window', { FlexibleTimeWindow: { Mode: 'FLEXIBLE' } }, 'Renewal.FlexibleTimeWindow.Mode'],
    ['another time zone', { ScheduleExpressionTimezone: 'Asia/Tokyo' }, 'Renewal.ScheduleExpressionTimezone'],
    [
      'a target that is not here',
      { Target: { ...target, Arn: 'arn:aws:scheduler:::aws-sdk:sns:publish' } },
      'Renewal.Target.Arn',
    ],
    ['an unknown part of a target', { Target: { ...target, EcsParameters: {} } }, 'Renewal.Target.EcsParameters'],
    ['a group that is not here', { GroupName: 'nobody' }, 'Renewal.GroupName'],
    ['an end', { EndDate: '2030-01-01T00:00:00Z' }, 'Renewal.EndDate'],
  ])('stops at %s, by name', (_, more, message) => {
    expect(() => open({ resources: [renewal(more as Record<string, unknown>)] })).toThrow(message);
  });
});

describe('the API', () => {
  it('tells what it keeps, defaults filled in', async () => {
    const { scheduler } = open();
    const ScheduleArn = 'arn:aws:scheduler:us-east-1:000000000000:schedule/boothpresso/open';
    expect(await call(scheduler, 'CreateSchedule', at(NOON))).toEqual({ ScheduleArn });
    vi.setSystemTime(NOW + MINUTE);
    expect(await call(scheduler, 'UpdateSchedule', at(NOON, { Description: 'Opens a poll' }))).toEqual({ ScheduleArn });
    expect(await call(scheduler, 'GetSchedule', key)).toEqual({
      Arn: ScheduleArn,
      ...at(NOON, { Description: 'Opens a poll' }),
      ScheduleExpressionTimezone: 'UTC',
      State: 'ENABLED',
      ActionAfterCompletion: 'NONE',
      Target: { ...target, RetryPolicy: { MaximumEventAgeInSeconds: 86_400, MaximumRetryAttempts: 185 } },
      CreationDate: NOW / 1000,
      LastModificationDate: NOW / 1000 + 60,
    });
  });

  it.each<[string, keyof Scheduler['operations'], Record<string, unknown>, string, number]>([
    ['a name that is taken', 'CreateSchedule', at(NOON, { Name: 'taken' }), 'ConflictException', 409],
    ['a group that is not here', 'CreateSchedule', at(NOON, { GroupName: 'nobody' }), 'ResourceNotFoundException', 404],
    ['no such schedule to update', 'UpdateSchedule', at(NOON), 'ResourceNotFoundException', 404],
    ['no such schedule to delete', 'DeleteSchedule', key, 'ResourceNotFoundException', 404],
    ['no such schedule to get', 'GetSchedule', key, 'ResourceNotFoundException', 404],
    ['a name with a blank', 'CreateSchedule', at(NOON, { Name: 'a b' }), 'ValidationException', 400],
    ['a time that is none', 'CreateSchedule', at('at(tomorrow)'), 'ValidationException', 400],
    [
      'an input that is no JSON',
      'CreateSchedule',
      at(NOON, { Target: { ...target, Input: '{' } }),
      'ValidationException',
      400,
    ],
    [
      'an input that is no text',
      'CreateSchedule',
      at(NOON, { Target: { ...target, Input: {} } }),
      'ValidationException',
      400,
    ],
    [
      'a context attribute',
      'CreateSchedule',
      at(NOON, { Target: { ...target, Input: '"<aws.scheduler.execution-id>"' } }),
      'ValidationException',
      400,
    ],
    ['no name', 'GetSchedule', {}, 'ValidationException', 400],
  ])('refuses %s', async (_, operation, request, name, statusCode) => {
    const { scheduler } = open();
    await call(scheduler, 'CreateSchedule', at(NOON, { Name: 'taken' }));
    await expect(call(scheduler, operation, request)).rejects.toMatchObject({ name, statusCode });
  });
});

describe('a run', () => {
  it('tries again until its target takes it, and a restart goes on with it', async () => {
    const journal = new DatabaseSync(':memory:');
    const startExecution = async () => Promise.reject(new Error('down'));
    const first = open({ journal, targets: { startExecution } });
    first.scheduler.start();
    await call(first.scheduler, 'CreateSchedule', at(NOON, { ActionAfterCompletion: 'DELETE' }));
    await vi.advanceTimersByTimeAsync(121 * MINUTE);
    await first.scheduler.stop();
    expect(first.lines).toEqual(['Schedule boothpresso/open failed (Error: down).']);
    const second = open({ journal });
    second.scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(second.runs).toHaveLength(1);
    await second.scheduler.stop();
    const third = open({ journal });
    third.scheduler.start();
    await vi.advanceTimersByTimeAsync(MINUTE);
    expect(third.runs).toEqual([]);
    await third.scheduler.stop();
  });

  it('that was under way at a stop is made again', async () => {
    const journal = new DatabaseSync(':memory:');
    const startExecution = (_arn: string, _input: string, signal: AbortSignal) =>
      new Promise<void>((_resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    const first = open({ journal, targets: { startExecution } });
    first.scheduler.start();
    await call(first.scheduler, 'CreateSchedule', at(NOON));
    await vi.advanceTimersByTimeAsync(121 * MINUTE);
    await first.scheduler.stop();
    expect(first.lines).toEqual([]);
    const second = open({ journal });
    second.scheduler.start();
    await vi.advanceTimersByTimeAsync(1);
    expect(second.runs).toHaveLength(1);
    await second.scheduler.stop();
  });

  it('that is refused, or was tried too often, leaves its input in the dead-letter queue', async () => {
    const DeadLetterConfig = { Arn: LETTERS };
    const startExecution = async () => {
      throw new AwsError('StateMachineDoesNotExist', 'gone');
    };
    const refused = open({ targets: { startExecution } });
    refused.scheduler.start();
    await call(refused.scheduler, 'CreateSchedule', at(NOON, { Target: { ...target, DeadLetterConfig } }));
    await vi.advanceTimersByTimeAsync(121 * MINUTE);
    expect(refused.letters).toEqual([[LETTERS, '{"a":1}']]);
    await refused.scheduler.stop();

    const tries = vi.fn(async () => Promise.reject(new Error('down')));
    const tired = open({ targets: { startExecution: tries } });
    tired.scheduler.start();
    const RetryPolicy = { MaximumRetryAttempts: 2 };
    const Name = 'later';
    const time = 'at(2026-11-22T13:00:00)';
    await call(
      tired.scheduler,
      'CreateSchedule',
      at(time, { Name, Target: { ...target, DeadLetterConfig, RetryPolicy } }),
    );
    await vi.advanceTimersByTimeAsync(180 * MINUTE);
    await vi.waitFor(() => expect(tries).toHaveBeenCalledTimes(3), 30_000);
    expect(tired.letters).toEqual([[LETTERS, '{"a":1}']]);
    await tired.scheduler.stop();
  });

  it('sends a queue a message, or word of itself when it has no Input', async () => {
    const { scheduler, letters } = open();
    scheduler.start();
    const { Input: _none, ...bare } = target;
    await call(scheduler, 'CreateSchedule', at(NOON, { Target: { ...target, Arn: QUEUE, Input: 'plain' } }));
    await call(scheduler, 'CreateSchedule', at(NOON, { Name: 'bare', Target: { ...bare, Arn: QUEUE } }));
    await vi.advanceTimersByTimeAsync(121 * MINUTE);
    expect(letters[0]).toEqual([QUEUE, 'plain']);
    expect(JSON.parse(letters[1]?.[1] ?? '')).toMatchObject({
      id: 'id-1',
      'detail-type': 'Scheduled Event',
      source: 'aws.scheduler',
      time: '2026-11-22T12:00:00Z',
      resources: ['arn:aws:scheduler:us-east-1:000000000000:schedule/boothpresso/bare'],
    });
    await scheduler.stop();
  });

  it('waits while the journal can not be read, and says so', async () => {
    const journal = new DatabaseSync(':memory:');
    const { scheduler, lines, runs } = open({ journal });
    scheduler.start();
    await call(scheduler, 'CreateSchedule', at(NOON));
    journal.exec('ALTER TABLE scheduleRuns RENAME TO away');
    await vi.advanceTimersByTimeAsync(121 * MINUTE);
    expect(runs).toEqual([]);
    expect(lines[0]).toContain('The schedules could not be read');
    journal.exec('ALTER TABLE away RENAME TO scheduleRuns');
    await vi.advanceTimersByTimeAsync(2_000);
    expect(runs).toHaveLength(1);
    await scheduler.stop();
  });
});
