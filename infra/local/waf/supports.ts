import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::WAFv2::WebACL': [
    'Name',
    'Description',
    'Scope',
    // Checked by `checkFirewalls`, which says why they need no one to run them.
    'DefaultAction',
    'Rules',
    // The answer of a rule that blocks: none does here.
    'CustomResponseBodies',
    // Counts for CloudWatch, which the laptop hasn't.
    'VisibilityConfig',
    'Tags',
  ],
  'AWS::WAFv2::WebACLAssociation': ['ResourceArn', 'WebACLArn'],
};
