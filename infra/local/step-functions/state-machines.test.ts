import { describe, expect, it } from 'vitest';
import { UnsupportedTemplate } from '../template/errors.ts';
import { createEvaluator } from './expressions/evaluator.ts';
import type { Integration } from './integrations/integration.ts';
import { loadStateMachines } from './state-machines.ts';
import { definition } from './testing/step-functions.ts';

const seen: unknown[] = [];
const integration: Integration = {
  canWait: true,
  check: (given) => {
    seen.push(given);
  },
  call: async () => ({}),
};
const parts = {
  evaluator: createEvaluator({ clock: () => 0, newId: () => '', random: () => 0 }),
  findIntegration: () => integration,
};

const load = (properties: Record<string, unknown>) =>
  loadStateMachines([{ logicalId: 'CastVote', type: 'AWS::StepFunctions::StateMachine', properties }], parts);
const succeed = JSON.stringify(definition({ End: { Type: 'Succeed' } }));
const asks = JSON.stringify(
  definition({ Ask: { Type: 'Task', Resource: 'arn:aws:states:::lambda:invoke.waitForTaskToken', End: true } }),
);

describe('loading the state machines of a template', () => {
  it('finds them by ARN, STANDARD unless it says otherwise', () => {
    const machines = load({ StateMachineName: 'boothpresso-cast-vote', DefinitionString: succeed, RoleArn: 'role' });
    expect([...machines]).toMatchObject([
      [
        'arn:aws:states:us-east-1:000000000000:stateMachine:boothpresso-cast-vote',
        { name: 'boothpresso-cast-vote', type: 'STANDARD', roleArn: 'role' },
      ],
    ]);
  });

  it('puts the substitutions in and leaves others alone', () => {
    const call = { Type: 'Task', Resource: 'r', Arguments: { t: '${Table}', n: 'a ${Number} ${other}' }, End: true };
    const DefinitionSubstitutions = { Table: 'a "quoted" name', Number: 5 };
    load({ DefinitionString: JSON.stringify(definition({ Call: call })), DefinitionSubstitutions });
    expect(seen).toEqual([{ t: 'a "quoted" name', n: 'a 5 ${other}' }]);
  });

  it.each([
    ['no JSON', { DefinitionString: '{' }, 'CastVote.DefinitionString ('],
    ['no definition', {}, 'CastVote.DefinitionString'],
    ['a definition in S3', { DefinitionS3Location: {} }, 'CastVote.DefinitionString'],
    [
      'a field it does not run',
      { DefinitionString: succeed.replace('"Type"', '"OutputPath":"$","Type"') },
      'CastVote.DefinitionString.States.End.OutputPath (unknown field)',
    ],
    [
      'an EXPRESS machine that waits for a token',
      { StateMachineType: 'EXPRESS', DefinitionString: asks },
      'CastVote.DefinitionString.States.Ask.Resource (waiting for a task token needs a STANDARD machine)',
    ],
    ['another type', { StateMachineType: 'SLOW', DefinitionString: succeed }, 'CastVote.StateMachineType'],
  ])('stops at %s, by name', (_, properties, message) => {
    expect(() => load(properties)).toThrow(UnsupportedTemplate);
    expect(() => load(properties)).toThrow(message);
  });
});
