import { describe, expect, it } from 'vitest';
import { e, run } from '../testing/run-states.ts';

describe('Pass', () => {
  it('hands its input on', async () => {
    expect(await run({ P: { Type: 'Pass', End: true } }, { a: 1 })).toEqual({ a: 1 });
  });

  it('fills in expressions at any depth and leaves the rest', async () => {
    const Output = { a: [1, e('$states.input.x'), { b: e('$states.input.x + 1') }], c: '', d: null, e: 'a {% b %}' };
    expect(await run({ P: { Type: 'Pass', Output, End: true } }, { x: 1 })).toEqual({
      a: [1, 1, { b: 2 }],
      c: '',
      d: null,
      e: 'a {% b %}',
    });
  });

  it('can have an output that is not an object', async () => {
    expect(await run({ P: { Type: 'Pass', Output: e('[1, 2]'), End: true } })).toEqual([1, 2]);
  });

  it('sees the old variables in Assign and in Output', async () => {
    const states = {
      A: { Type: 'Pass', Assign: { x: 1, y: 2 }, Next: 'Swap' },
      Swap: { Type: 'Pass', Assign: { x: e('$y'), y: e('$x') }, Output: e('$x'), Next: 'End' },
      End: { Type: 'Succeed', Output: { x: e('$x'), y: e('$y'), input: e('$states.input') } },
    };
    expect(await run(states)).toEqual({ x: 2, y: 1, input: 1 });
  });

  it('assigns nothing when its Output fails', async () => {
    const states = { A: { Type: 'Pass', Assign: { x: 1 }, Output: e('$x'), End: true } };
    expect(await run(states)).toMatchObject({ status: 'FAILED', error: 'States.QueryEvaluationError' });
  });

  it('has the Context Object', async () => {
    const Output = e(
      '[$states.context.State.Name, $states.context.State.RetryCount, $states.context.Execution.Input.a, $states.context.StateMachine.Name]',
    );
    const states = { A: { Type: 'Pass', Output: {}, Next: 'B' }, B: { Type: 'Pass', Output, End: true } };
    expect(await run(states, { a: 7 })).toEqual(['B', 0, 7, 'test']);
  });

  it.each([
    ['an output', { Output: e('[1..200000]') }],
    ['an assignment', { Assign: { a: e('[1..200000]') } }],
    ['an output of few characters and many bytes', { Output: e("$pad('', 100000, '語')") }],
  ])('keeps %s to 256 KiB', async (_, fields) => {
    expect(await run({ P: { Type: 'Pass', ...fields, End: true } })).toMatchObject({
      error: 'States.DataLimitExceeded',
    });
  });

  it('lets 256 KiB through', async () => {
    const output = await run({ P: { Type: 'Pass', Output: e("$pad('', 262142, 'x')"), End: true } });
    expect(output).toHaveLength(262_142);
  });
});
