import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::SQS::Queue': [
    'QueueName',
    'DelaySeconds',
    'VisibilityTimeout',
    'MessageRetentionPeriod',
    'RedrivePolicy',
    // An answer with nothing in it costs nothing here: every receive answers at once.
    'ReceiveMessageWaitTimeSeconds',
    // The messages lie in the data folder on the laptop's own disk, whose encryption is the system's.
    'SqsManagedSseEnabled',
    'KmsMasterKeyId',
    // For the bill and the inventory of an AWS account.
    'Tags',
  ],
  // Who may send from where in AWS. Here one key, the data folder's own, signs every request that reaches a queue.
  'AWS::SQS::QueuePolicy': ['Queues', 'PolicyDocument'],
};
