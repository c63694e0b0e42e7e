import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::Pipes::Pipe': [
    'Name',
    'Source',
    'SourceParameters',
    'Target',
    'TargetParameters',
    'DesiredState',
    // Which rights the pipe has in AWS; here the run-time calls its own parts.
    'RoleArn',
    // Texts for the AWS console, the bill and the inventory of an account.
    'Description',
    'Tags',
    // Logs of the cloud's monitoring; here the pipe's errors are printed.
    'LogConfiguration',
    // The positions lie on the laptop's own disk, whose encryption is the system's.
    'KmsKeyIdentifier',
  ],
};
