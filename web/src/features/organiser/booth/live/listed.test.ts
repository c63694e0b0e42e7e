import { expect, it } from 'vitest';
import { listedSource } from './listed.ts';

it('a list that says the same again is the same', async () => {
  const answers = [['a'], ['a'], ['a', 'b']];
  const source = listedSource(async () => answers.shift() ?? []);
  const [first, second, third] = [await source.read(), await source.read(), await source.read()];
  expect(second).toBe(first);
  expect(third).toEqual({ items: ['a', 'b'], serial: 2 });
  expect(first && third && source.compareAge(third, first)).toBe(1);
});
