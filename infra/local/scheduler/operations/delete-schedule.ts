import type { AwsOperation } from '../../aws/types.ts';
import { findSchedule, key, parseRequest, type ScheduleApi } from './schedule-api.ts';

/** A run that was due before goes on. */
export const deleteSchedule =
  (api: ScheduleApi): AwsOperation =>
  async (request) => {
    const { Name, GroupName } = parseRequest(key, request);
    findSchedule(api, GroupName, Name);
    api.journal.remove(GroupName, Name);
    return {};
  };
