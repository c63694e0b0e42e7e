import type { AwsOperation } from '../../aws/types.ts';
import { arnOf, changeSchedule } from '../schedule.ts';
import { settings } from '../settings.ts';
import { findSchedule, parseRequest, type ScheduleApi } from './schedule-api.ts';

/** Replaces all settings: one that the request leaves out goes back to its default, as in AWS. */
export const updateSchedule =
  (api: ScheduleApi): AwsOperation =>
  async (request) => {
    const given = parseRequest(settings, request);
    const before = findSchedule(api, given.GroupName, given.Name);
    api.journal.put(changeSchedule(before, given, api.clock()));
    api.changed();
    return { ScheduleArn: arnOf(given) };
  };
