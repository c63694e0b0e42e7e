import { describe, expect, it } from 'vitest';
import { e, load, outputOf, RESOURCE, start } from './testing/run-states.ts';

describe('many executions at a time', () => {
  it('share no input, variables or results', async () => {
    const machine = load(
      {
        Note: { Type: 'Pass', Assign: { id: e('$states.input.id'), list: e('[$states.input.id]') }, Next: 'Call' },
        Call: {
          Type: 'Task',
          Resource: RESOURCE,
          Arguments: { given: e('$id & "!"') },
          Assign: { result: e('$states.result.given') },
          Next: 'Check',
        },
        Check: { Type: 'Choice', Choices: [{ Condition: e('$result = $id & "!"'), Next: 'Map' }], Default: 'Mixed' },
        Map: {
          Type: 'Map',
          Items: e('$list'),
          ItemProcessor: { StartAt: 'I', States: { I: { Type: 'Pass', Output: e('$states.input & $id'), End: true } } },
          Output: e('[$states.result, $result]'),
          End: true,
        },
        Mixed: { Type: 'Fail', Error: 'Mixed' },
      },
      {
        task: async (given) => {
          await new Promise((resolve) => setTimeout(resolve, Math.random() * 3));
          return given;
        },
      },
    );
    const ids = Array.from({ length: 2_000 }, (_, index) => `v${index}`);
    const outputs = await Promise.all(ids.map(async (id) => outputOf(await start(machine, { id }))));
    expect(outputs).toEqual(ids.map((id) => [`${id}${id}`, `${id}!`]));
  });
});

describe('a machine that goes round and round', () => {
  it('still times out', async () => {
    const machine = load(
      {
        A: { Type: 'Choice', Choices: [{ Condition: e('$states.input.on'), Next: 'B' }], Default: 'End' },
        B: { Type: 'Pass', Next: 'A' },
        End: { Type: 'Succeed' },
      },
      { more: { TimeoutSeconds: 1 } },
    );
    expect(await start(machine, { on: true })).toEqual({ status: 'TIMED_OUT' });
  });
});
