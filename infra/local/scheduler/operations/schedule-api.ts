import * as v from 'valibot';
import { AwsError } from '../../aws/aws-error.ts';
import type { Clock } from '../../aws/types.ts';
import type { Schedule } from '../schedule.ts';
import type { ScheduleJournal } from '../schedule-journal.ts';

/** What the operations work on. */
export interface ScheduleApi {
  readonly journal: ScheduleJournal;
  readonly groups: ReadonlySet<string>;
  readonly clock: Clock;
  /** Something may be due sooner than was known. */
  changed(): void;
}

export const key = v.strictObject({ Name: v.string(), GroupName: v.optional(v.string(), 'default') });

/** Parses a request. Throws `AwsError` ValidationException, which names the member. */
export function parseRequest<T>(schema: v.GenericSchema<unknown, T>, request: unknown): T {
  const parsed = v.safeParse(schema, request);
  if (parsed.success) return parsed.output;
  const [issue] = parsed.issues;
  throw new AwsError('ValidationException', `${v.getDotPath(issue) ?? 'The request'}: ${issue.message}`);
}

/** Throws `AwsError` ResourceNotFoundException when there is no such schedule, or no such group. */
export function findSchedule({ journal, groups }: ScheduleApi, group: string, name: string): Schedule {
  checkGroup(groups, group);
  const found = journal.find(group, name);
  if (!found) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
  return found;
}

export function checkGroup(groups: ReadonlySet<string>, group: string): void {
  if (!groups.has(group)) {
    throw new AwsError('ResourceNotFoundException', `Schedule group ${group} does not exist.`, 404);
  }
}
