import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { e, RESOURCE, run } from '../testing/run-states.ts';

const processor = (state: Record<string, unknown>) => ({ StartAt: 'Item', States: { Item: { End: true, ...state } } });
const echo = processor({ Type: 'Pass' });

describe('Map', () => {
  it.each<[string, Record<string, unknown>, Json, Json]>([
    ['its input', {}, [1, 2], [1, 2]],
    ['Items', { Items: e('$states.input.a') }, { a: [1, 2] }, [1, 2]],
    ['literal Items', { Items: [1, e('$states.input.n')] }, { n: 2 }, [1, 2]],
    ['nothing', {}, [], []],
    ['the entries of an object', {}, { a: 1 }, [{ Key: 'a', Value: 1 }]],
    [
      'a selection of each',
      { ItemSelector: { i: e('$states.context.Map.Item.Index'), v: e('$states.context.Map.Item.Value') } },
      ['x'],
      [{ i: 0, v: 'x' }],
    ],
    ['with the input of the Map', { Items: [1], ItemSelector: e('$states.input.k') }, { k: 'k' }, ['k']],
  ])('goes over %s', async (_, fields, input, expected) => {
    expect(await run({ M: { Type: 'Map', ItemProcessor: echo, End: true, ...fields } }, input)).toEqual(expected);
  });

  it('sees the outer variables inside, and not the inner ones outside', async () => {
    const ItemProcessor = {
      StartAt: 'Note',
      States: {
        Note: { Type: 'Pass', Assign: { inner: e('$states.input * $k') }, Next: 'Give' },
        Give: { Type: 'Pass', Output: e('$inner'), End: true },
      },
    };
    const states = {
      A: { Type: 'Pass', Assign: { k: 10 }, Next: 'M' },
      M: {
        Type: 'Map',
        ItemProcessor,
        Output: { sum: e('$sum($states.result)'), seen: e('$exists($inner)') },
        End: true,
      },
    };
    expect(await run(states, [1, 2, 3])).toEqual({ sum: 60, seen: false });
  });

  it.each([
    ['no more at a time than MaxConcurrency', { MaxConcurrency: e('3') }, 3],
    ['40 at a time by itself', {}, 40],
    ['40 at a time at most', { MaxConcurrency: 1000 }, 40],
  ])('runs %s', async (_, fields, expected) => {
    let now = 0;
    let most = 0;
    const task = async () => {
      most = Math.max(most, ++now);
      await new Promise((resolve) => setImmediate(resolve));
      now--;
    };
    const ItemProcessor = processor({ Type: 'Task', Resource: RESOURCE });
    await run({ M: { Type: 'Map', ItemProcessor, End: true, ...fields } }, Array(100).fill(0), { task });
    expect(most).toBe(expected);
  });

  it('fails with the first item that fails, and can be caught', async () => {
    const ItemProcessor = { StartAt: 'F', States: { F: { Type: 'Fail', Error: 'Bad' } } };
    const Catch = [{ ErrorEquals: ['Bad'], Output: 'caught', Next: 'End' }];
    const states = { M: { Type: 'Map', ItemProcessor, Catch, End: true }, End: { Type: 'Succeed' } };
    expect(await run(states, [1, 2])).toBe('caught');
  });

  it('needs items', async () => {
    expect(await run({ M: { Type: 'Map', ItemProcessor: echo, End: true } }, 5)).toMatchObject({
      error: 'States.QueryEvaluationError',
    });
  });
});
