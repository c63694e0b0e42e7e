import type { Supports } from './resource.ts';

/** What watches the booth on AWS. On one machine the person who runs it sits in front of the terminal that says it all. */
export const notRun: Supports = {
  'AWS::Logs::LogGroup': ['LogGroupName', 'RetentionInDays'],
  'AWS::CloudWatch::Alarm': [
    'AlarmDescription',
    'ComparisonOperator',
    'Dimensions',
    'EvaluationPeriods',
    'MetricName',
    'Namespace',
    'Period',
    'Statistic',
    'Threshold',
    'TreatMissingData',
  ],
};
