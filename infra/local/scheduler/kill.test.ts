import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createScheduler } from './create-scheduler.ts';

const MACHINE = 'arn:aws:states:us-east-1:000000000000:stateMachine:open';
const schedule = (Name: string, time: string, Input: string) => ({
  Name,
  ScheduleExpression: `at(${time})`,
  FlexibleTimeWindow: { Mode: 'OFF' },
  ActionAfterCompletion: 'DELETE',
  Target: { Arn: MACHINE, RoleArn: 'role', Input },
});

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'scheduler-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** A process with a scheduler whose target never answers; it says so when it was called. */
function schedulerInAnotherProcess(file: string, schedules: object[]): ChildProcess {
  const script = `
    import { DatabaseSync } from 'node:sqlite';
    import { createScheduler } from ${JSON.stringify(join(import.meta.dirname, 'create-scheduler.ts'))};
    const scheduler = createScheduler({
      resources: [],
      targets: { startExecution: () => new Promise(() => console.log('called')), queue: () => {} },
      journal: new DatabaseSync(${JSON.stringify(file)}),
      clock: Date.now,
      newId: () => 'id',
      log: console,
    });
    for (const schedule of ${JSON.stringify(schedules)}) await scheduler.operations.CreateSchedule(schedule);
    scheduler.start();
  `;
  return spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
}

it('keeps schedules and runs through a kill -9', async () => {
  const file = join(folder, 'journal.sqlite');
  const child = schedulerInAnotherProcess(file, [
    schedule('passed', '2020-01-01T00:00:00', '"under way"'),
    schedule('later', '2100-01-01T00:00:00', '"later"'),
  ]);
  if (!child.stdout) throw new Error('The process has no output.');
  expect(String((await once(child.stdout, 'data'))[0])).toBe('called\n');
  child.kill('SIGKILL');
  await once(child, 'exit');

  let now = Date.now();
  const inputs: string[] = [];
  const scheduler = createScheduler({
    resources: [],
    targets: { startExecution: async (_arn, input) => void inputs.push(input), queue: () => undefined },
    journal: new DatabaseSync(file),
    clock: () => now,
    newId: () => 'id',
    log: { info: () => undefined, error: () => undefined },
  });
  await expect(scheduler.operations.GetSchedule({ Name: 'passed' })).rejects.toThrow('does not exist');
  scheduler.start();
  await vi.waitFor(() => expect(inputs).toEqual(['"under way"']));
  now = Date.UTC(2100, 0, 1);
  await vi.waitFor(() => expect(inputs).toEqual(['"under way"', '"later"']), 30_000);
  await scheduler.stop();
});
