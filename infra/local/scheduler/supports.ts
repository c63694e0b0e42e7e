import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::Scheduler::ScheduleGroup': [
    'Name',
    // Tags are for the bill and for searching an account.
    'Tags',
  ],
  'AWS::Scheduler::Schedule': [
    'Name',
    'GroupName',
    'Description',
    'ScheduleExpression',
    'ScheduleExpressionTimezone',
    'FlexibleTimeWindow',
    'State',
    'Target',
  ],
};
