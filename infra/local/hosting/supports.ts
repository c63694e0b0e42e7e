import type { Supports } from '../template/resource.ts';

/** What of Amplify Hosting's resources is run, and what is knowingly left. */
export const supports: Supports = {
  'AWS::Amplify::App': [
    'Name',
    'Description',
    'Tags',
    // Static files in any case.
    'Platform',
    'CustomRules',
    'CustomHeaders',
  ],
  // Branches say how builds are deployed; here the build's folder is served.
  'AWS::Amplify::Branch': [
    'AppId',
    'BranchName',
    'Description',
    'EnableAutoBuild',
    'EnablePullRequestPreview',
    'Framework',
    'Stage',
    'Tags',
  ],
};
