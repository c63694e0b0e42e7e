import type { Supports } from '../template/resource.ts';

export const supports: Supports = {
  'AWS::StepFunctions::StateMachine': [
    'StateMachineName',
    'StateMachineType',
    'DefinitionString',
    'DefinitionSubstitutions',
    // Shown to expressions as `$states.context.Execution.RoleArn`; nobody is kept from anything on one's own machine.
    'RoleArn',
    // Logs go to the terminal, and there is no X-Ray here: neither changes what an execution does.
    'LoggingConfiguration',
    'TracingConfiguration',
    // Tags are for the bill and for searching an account.
    'Tags',
  ],
};
