import type { DatabaseSync } from 'node:sqlite';
import type { AwsOperation, Clock, Log } from '../aws/types.ts';
import type { Resource } from '../template/resource.ts';
import { keepTemplate } from './keep-template.ts';
import { createSchedule } from './operations/create-schedule.ts';
import { deleteSchedule } from './operations/delete-schedule.ts';
import { getSchedule } from './operations/get-schedule.ts';
import { updateSchedule } from './operations/update-schedule.ts';
import { readGroups, readSchedules } from './read-template.ts';
import { deliverRun, notification, type ScheduleTargets } from './run-schedule.ts';
import { afterRun, arnOf } from './schedule.ts';
import { openScheduleJournal, type PendingRun } from './schedule-journal.ts';
import { type ClockWatch, watchClock } from './watch-clock.ts';

export interface Scheduler {
  /** By the name of the API's action. */
  readonly operations: Readonly<
    Record<'CreateSchedule' | 'UpdateSchedule' | 'DeleteSchedule' | 'GetSchedule', AwsOperation>
  >;
  /** Begins to run what is due, and goes on with the runs that the last process left. */
  start(): void;
  /** Ends deliveries; those not done stay in the journal for the next start. */
  stop(): Promise<void>;
}

export interface SchedulerOptions {
  readonly resources: readonly Resource[];
  readonly targets: ScheduleTargets;
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly newId: () => string;
  readonly log: Log;
}

/**
 * EventBridge Scheduler for the template's groups and schedules, and for those made by its API. They are in the
 * journal: what became due while the machine slept or was off runs, once, as soon as it is on again. A target gets a
 * run at least once. Throws `UnsupportedTemplate` for a schedule that it can't run.
 */
export function createScheduler({ resources, targets, clock, newId, log, ...given }: SchedulerOptions): Scheduler {
  const groups = readGroups(resources);
  const schedules = readSchedules(resources, groups);
  const journal = openScheduleJournal(given.journal);
  keepTemplate(journal, { groups, schedules }, clock, log);
  const stopping = new AbortController();
  const parts = { journal, targets, clock, log, signal: stopping.signal };
  const running = new Set<Promise<void>>();
  let watch: ClockWatch | undefined;

  const deliver = (run: PendingRun) => {
    const delivery = deliverRun(parts, run)
      .catch((error: unknown) => log.error(`${run.schedule}: ${String(error)}. The run stays in the journal.`))
      .finally(() => running.delete(delivery));
    running.add(delivery);
  };
  const runDue = () => {
    const now = clock();
    for (const schedule of journal.due(now)) {
      const { Target: target } = schedule.settings;
      const input = target.Input ?? notification(schedule, newId(), schedule.dueAt);
      const run = { schedule: arnOf(schedule.settings), target, input, acceptedAt: now };
      deliver(journal.begin(run, schedule, afterRun(schedule, schedule.dueAt, now)));
    }
    return journal.nextDue();
  };
  const api = { journal, groups, clock, changed: () => watch?.look() };
  return {
    operations: {
      CreateSchedule: createSchedule(api),
      UpdateSchedule: updateSchedule(api),
      DeleteSchedule: deleteSchedule(api),
      GetSchedule: getSchedule(api),
    },
    start() {
      for (const run of journal.pending()) deliver(run);
      watch = watchClock(runDue, clock, log);
    },
    async stop() {
      watch?.stop();
      stopping.abort(new Error('The scheduler is stopping.'));
      await Promise.all(running);
    },
  };
}
