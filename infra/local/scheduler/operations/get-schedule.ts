import type { AwsOperation } from '../../aws/types.ts';
import { arnOf } from '../schedule.ts';
import { findSchedule, key, parseRequest, type ScheduleApi } from './schedule-api.ts';

/** The settings as they hold, defaults filled in; dates are epoch seconds. */
export const getSchedule =
  (api: ScheduleApi): AwsOperation =>
  async (request) => {
    const { Name, GroupName } = parseRequest(key, request);
    const { settings, createdAt, modifiedAt } = findSchedule(api, GroupName, Name);
    return {
      Arn: arnOf(settings),
      ...settings,
      CreationDate: createdAt / 1000,
      LastModificationDate: modifiedAt / 1000,
    };
  };
