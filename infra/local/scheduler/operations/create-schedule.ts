import { AwsError } from '../../aws/aws-error.ts';
import type { AwsOperation } from '../../aws/types.ts';
import { arnOf, newSchedule } from '../schedule.ts';
import { settings } from '../settings.ts';
import { checkGroup, parseRequest, type ScheduleApi } from './schedule-api.ts';

/** Throws `AwsError` ConflictException for a name that is taken. */
export const createSchedule =
  (api: ScheduleApi): AwsOperation =>
  async (request) => {
    const given = parseRequest(settings, request);
    checkGroup(api.groups, given.GroupName);
    if (api.journal.find(given.GroupName, given.Name)) {
      throw new AwsError('ConflictException', `Schedule ${given.Name} already exists.`, 409);
    }
    api.journal.put(newSchedule(given, api.clock(), false));
    api.changed();
    return { ScheduleArn: arnOf(given) };
  };
