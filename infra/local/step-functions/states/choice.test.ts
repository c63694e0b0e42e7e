import { describe, expect, it } from 'vitest';
import { e, run } from '../testing/run-states.ts';

const answers = {
  First: { Type: 'Succeed', Output: 'first' },
  Second: { Type: 'Succeed', Output: 'second' },
  Other: { Type: 'Succeed', Output: 'other' },
};
const choice = {
  Type: 'Choice',
  Choices: [
    { Condition: e('$states.input.n > 0'), Next: 'First' },
    { Condition: e('$states.input.n > -5'), Next: 'Second' },
  ],
  Default: 'Other',
};

describe('Choice', () => {
  it.each([
    [1, 'first'],
    [0, 'second'],
    [-9, 'other'],
  ])('takes the first rule that holds: %j', async (n, expected) => {
    expect(await run({ Choice: choice, ...answers }, { n })).toBe(expected);
  });

  it('assigns and outputs by the rule taken, not by the state', async () => {
    const rule = { Condition: e('true'), Assign: { z: 'rule' }, Output: { o: e('$states.input') }, Next: 'End' };
    const states = {
      Choice: { Type: 'Choice', Choices: [rule], Assign: { z: 'state' }, Output: 'state', Default: 'End' },
      End: { Type: 'Succeed', Output: [e('$z'), e('$states.input.o')] },
    };
    expect(await run(states, 5)).toEqual(['rule', 5]);
  });

  it('assigns and outputs by the state when no rule holds', async () => {
    const states = {
      Choice: {
        Type: 'Choice',
        Choices: [{ Condition: false, Assign: { z: 'rule' }, Next: 'End' }],
        Assign: { z: 'state' },
        Output: 'out',
        Default: 'End',
      },
      End: { Type: 'Succeed', Output: [e('$z'), e('$states.input')] },
    };
    expect(await run(states)).toEqual(['state', 'out']);
  });

  it.each([
    ['a condition that is not boolean', e('1'), 'States.QueryEvaluationError'],
    ['a condition of nothing', e('$states.input.x'), 'States.QueryEvaluationError'],
    ['no rule and no Default', e('false'), 'States.NoChoiceMatched'],
  ])('fails on %s', async (_, Condition, error) => {
    const states = { Choice: { Type: 'Choice', Choices: [{ Condition, Next: 'End' }] }, End: { Type: 'Succeed' } };
    expect(await run(states)).toMatchObject({ status: 'FAILED', error });
  });
});
