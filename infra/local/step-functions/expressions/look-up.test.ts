import fc from 'fast-check';
import jsonata from 'jsonata';
import { describe, expect, it } from 'vitest';
import type { Json } from '../json.ts';
import { lookUp, NEEDS_EVALUATOR, parseLookUp } from './look-up.ts';

const context = { Execution: { Id: '', Name: '', Input: null, StartTime: '' }, StateMachine: { Id: '', Name: '' } };

/** By look-up where it dares, and by JSONata; both as JSON, which is all that a state sees of them. */
async function bothWays(path: string, value: Json) {
  const fast = lookUp(parseLookUp(path) ?? [], { states: { input: null, context }, variables: { v: value } });
  const exact = await jsonata(path).evaluate(undefined, { v: value });
  return { skipped: fast === NEEDS_EVALUATOR, fast: JSON.stringify(fast), exact: JSON.stringify(exact) };
}

describe('a plain look-up', () => {
  const paths = [
    '$v',
    '$v.a',
    '$v.a.b',
    '$v.a.b.a',
    '$v.length',
    '$v.a.length',
    '$v.constructor',
    '$v.constructor.name',
  ];

  it('gives what JSONata gives, for any value', async () => {
    const { value } = fc.letrec<{ value: Json }>((tie) => ({
      value: fc.oneof(
        { depthSize: 'small', withCrossShrink: true },
        fc.constantFrom<Json>(null, '', 0, false, 'x', 1),
        fc.array(tie('value'), { maxLength: 2 }),
        fc.dictionary(fc.constantFrom('a', 'b', 'length'), tie('value'), { maxKeys: 3 }),
      ),
    }));
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...paths), value, async (path, given) => {
        const { skipped, fast, exact } = await bothWays(path, given);
        if (!skipped) expect(fast).toBe(exact);
      }),
      { numRuns: 1_000 },
    );
  });

  it.each<[Json]>([[[]], [[1]], [[[1]]], [{ a: [] }], [{ a: { b: [] } }], [{ a: { b: [1] } }], [{ a: [{ b: 1 }] }]])(
    'gives what JSONata gives for %j',
    async (value) => {
      for (const path of paths) {
        const { skipped, fast, exact } = await bothWays(path, value);
        if (!skipped) expect(fast).toBe(exact);
      }
    },
  );

  it.each([['$v[0]'], ['$v.*'], ['$f()'], ['$v & $w'], ['$v.`a b`'], ['$$'], ['$'], ['$v.$w']])(
    'is not %s',
    (expression) => {
      expect(parseLookUp(expression)).toBeUndefined();
    },
  );
});
