import fc from 'fast-check';
import { expect, test } from 'vitest';
import { createRandom } from './random.ts';
import { checkWeights, chooseOptions, parseWeights } from './weights.ts';

test('weights are read as typed', () => {
  expect([...parseWeights('lambda=5, dynamodb=0.5,')]).toEqual([
    ['lambda', 5],
    ['dynamodb', 0.5],
  ]);
  expect(parseWeights('').size).toBe(0);
});

test.each(['lambda', 'lambda=', '=3', 'lambda=-1', 'lambda=x', 'lambda=1=2', 'lambda=Infinity'])(
  'refuses %s',
  (text) => {
    expect(() => parseWeights(text)).toThrow('write option=weight');
  },
);

test('a weight for an unknown option, or too few options with a weight, is refused', () => {
  expect(() => checkWeights(parseWeights('lamda=5'), ['lambda'], 1)).toThrow('It has: lambda.');
  expect(() => checkWeights(parseWeights('a=0'), ['a', 'b'], 2)).toThrow('weight above 0');
  expect(() => checkWeights(parseWeights('a=0'), ['a', 'b'], 1)).not.toThrow();
});

const ids = fc.uniqueArray(fc.stringMatching(/^[a-z]{1,4}$/), { minLength: 2, maxLength: 12 });

test('a ballot names as many different options of the poll as asked, in its order, and none that weighs nothing', () => {
  fc.assert(
    fc.property(ids, fc.integer(), fc.nat(), (optionIds, seed, wanted) => {
      const weightless = optionIds[0] ?? '';
      const choices = 1 + (wanted % (optionIds.length - 1));
      const options = chooseOptions(createRandom(seed), optionIds, new Map([[weightless, 0]]), choices);
      expect(options).toHaveLength(choices);
      expect(options).not.toContain(weightless);
      expect(options).toEqual(optionIds.filter((id) => options.includes(id)));
    }),
  );
});

test('options are drawn by their weights', () => {
  const random = createRandom(1);
  const drawn = Array.from({ length: 10_000 }, () => chooseOptions(random, ['a', 'b'], new Map([['a', 3]]), 1)[0]);
  const share = drawn.filter((id) => id === 'a').length / drawn.length;
  expect(share).toBeGreaterThan(0.72);
  expect(share).toBeLessThan(0.78);
});
