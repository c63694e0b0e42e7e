import { AwsError } from '../../local/aws/aws-error.ts';
import type { AwsOperation } from '../../local/aws/types.ts';

type Input = Record<string, unknown>;

/** One-time schedules of EventBridge Scheduler by name, in one group; nothing ever fires. `before` runs ahead of a call. */
export function createSchedules(group: string) {
  const schedules = new Map<string, Input>();
  const hooks: { before?: (() => Promise<unknown>) | undefined } = {};
  const nameOf = ({ GroupName, Name }: Input) => {
    if (GroupName !== group) throw new AwsError('ResourceNotFoundException', 'The group does not exist.', 404);
    return String(Name);
  };
  const known = (input: Input) => {
    const name = nameOf(input);
    if (!schedules.has(name)) throw new AwsError('ResourceNotFoundException', `Schedule ${name} does not exist.`, 404);
    return name;
  };
  const create: AwsOperation = async (input) => {
    await hooks.before?.();
    const name = nameOf(input);
    if (schedules.has(name)) throw new AwsError('ConflictException', `Schedule ${name} already exists.`, 409);
    schedules.set(name, input);
    return { ScheduleArn: name };
  };
  const update: AwsOperation = async (input) => {
    schedules.set(known(input), input);
    return { ScheduleArn: known(input) };
  };
  const remove: AwsOperation = async (input) => {
    schedules.delete(known(input));
    return {};
  };
  return { schedules, hooks, operations: { CreateSchedule: create, UpdateSchedule: update, DeleteSchedule: remove } };
}

/** AppSync's keys: remembers what was asked of it. */
export function createApiKeys() {
  const renewals: Input[] = [];
  const renew: AwsOperation = async (input) => {
    renewals.push(input);
    return { ApiKey: { Id: input.Id, Expires: input.Expires } };
  };
  return { renewals, operations: { UpdateApiKey: renew } };
}
