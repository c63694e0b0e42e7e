import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::DynamoDB::Table': [
    'TableName',
    'KeySchema',
    'AttributeDefinitions',
    'LocalSecondaryIndexes',
    'StreamSpecification',
    'BillingMode',
    'TimeToLiveSpecification',
    // Backup of the cloud: here the data folder is the backup, and its owner copies it.
    'PointInTimeRecoverySpecification',
    // Guards against a person in the AWS console.
    'DeletionProtectionEnabled',
    // The tables lie on the laptop's own disk, whose encryption is the system's.
    'SSESpecification',
    // For the bill and the inventory of an AWS account.
    'Tags',
    // Metrics of the cloud's monitoring.
    'ContributorInsightsSpecification',
  ],
};
