import type { Supports } from '../template/resource.ts';

/**
 * Signatures are checked against the one system key; policies aren't evaluated. On the laptop every part runs in one
 * process under that key, so there is nobody whom a policy could keep out.
 */
export const supports: Supports = {
  'AWS::IAM::Role': [
    'AssumeRolePolicyDocument',
    'Description',
    'ManagedPolicyArns',
    'Policies',
    'RoleName',
    'MaxSessionDuration',
    'Path',
    'PermissionsBoundary',
    'Tags',
  ],
  'AWS::IAM::Policy': ['PolicyDocument', 'PolicyName', 'Roles', 'Users', 'Groups'],
  'AWS::IAM::ManagedPolicy': ['PolicyDocument', 'ManagedPolicyName', 'Description', 'Path', 'Roles', 'Users', 'Groups'],
};
