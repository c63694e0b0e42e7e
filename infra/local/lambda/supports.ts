import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::Lambda::Function': [
    'FunctionName',
    'Code',
    'Handler',
    'Runtime',
    'Timeout',
    'MemorySize',
    'Environment',
    'ReservedConcurrentExecutions',
    // The processor is the laptop's own; JavaScript runs on any.
    'Architectures',
    // Which rights the function has in AWS; here it signs with the data folder's key.
    'Role',
    // Logs and traces of the cloud's monitoring; here what a function prints is printed.
    'LoggingConfig',
    'TracingConfig',
    // A temporary folder as large as the laptop has room.
    'EphemeralStorage',
    // Texts for the AWS console, the bill and the inventory of an account.
    'Description',
    'Tags',
  ],
  'AWS::Lambda::EventSourceMapping': [
    'FunctionName',
    'EventSourceArn',
    'Enabled',
    'BatchSize',
    'BisectBatchOnFunctionError',
    'DestinationConfig',
    'FilterCriteria',
    'FunctionResponseTypes',
    'MaximumRecordAgeInSeconds',
    'MaximumRetryAttempts',
    'StartingPosition',
    // Waiting for fuller batches saves invocations in AWS, and here only time.
    'MaximumBatchingWindowInSeconds',
    // Order holds per item with any factor; one reader per shard keeps it per shard.
    'ParallelizationFactor',
    // How many functions AWS may run at once for a queue; here one after the other.
    'ScalingConfig',
    'Tags',
  ],
  // Who may call the function in AWS; here the run-time calls its own parts.
  'AWS::Lambda::Permission': ['Action', 'FunctionName', 'Principal', 'SourceArn', 'SourceAccount'],
};
