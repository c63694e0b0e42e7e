import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::Events::EventBus': [
    'Name',
    // Texts for the AWS console, the bill and the inventory of an account.
    'Description',
    'Tags',
    // The journal lies on the laptop's own disk, whose encryption is the system's.
    'KmsKeyIdentifier',
  ],
  'AWS::Events::Rule': [
    'Name',
    'EventBusName',
    'EventPattern',
    'State',
    'Targets',
    'Description',
    'Tags',
    // Which rights the rule has in AWS; here the run-time calls its own parts.
    'RoleArn',
  ],
};
