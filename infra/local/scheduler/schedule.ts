import { account, region } from '../template/names.ts';
import type { Settings } from './settings.ts';
import { firstRun, nextRun, parseTiming, type Timing } from './timing.ts';

/** A schedule as it is kept; times in ms since 1970. */
export interface Schedule {
  readonly settings: Settings;
  readonly createdAt: number;
  readonly modifiedAt: number;
  /** Null when it is disabled, or has run for the last time. */
  readonly dueAt: number | null;
  /** It goes when the template has it no longer. */
  readonly fromTemplate: boolean;
}

export const arnOf = ({ GroupName, Name }: Pick<Settings, 'GroupName' | 'Name'>): string =>
  `arn:aws:scheduler:${region}:${account}:schedule/${GroupName}/${Name}`;

function timingOf({ ScheduleExpression }: Settings): Timing {
  const timing = parseTiming(ScheduleExpression);
  if (timing === undefined) throw new Error(`${ScheduleExpression} passed the check of its settings.`);
  return timing;
}

export function newSchedule(settings: Settings, now: number, fromTemplate: boolean): Schedule {
  const dueAt = settings.State === 'ENABLED' ? firstRun(timingOf(settings), now) : null;
  return { settings, createdAt: now, modifiedAt: now, dueAt, fromTemplate };
}

/** The schedule with other settings. What has the same times as before stays due when it was, and done if it was. */
export function changeSchedule(before: Schedule, settings: Settings, now: number): Schedule {
  const sameTimes =
    before.settings.ScheduleExpression === settings.ScheduleExpression && before.settings.State === settings.State;
  const changed = newSchedule(settings, now, before.fromTemplate);
  return { ...changed, createdAt: before.createdAt, ...(sameTimes && { dueAt: before.dueAt }) };
}

/** What is left of a schedule after the run that was due: null when it deletes itself. */
export function afterRun(schedule: Schedule, due: number, now: number): Schedule | null {
  const dueAt = nextRun(timingOf(schedule.settings), due, now);
  return dueAt === null && schedule.settings.ActionAfterCompletion === 'DELETE' ? null : { ...schedule, dueAt };
}
