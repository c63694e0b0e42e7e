import { expect, test } from 'vitest';
import type { Measure } from './measures/measure.ts';
import { parseArguments } from './parse-arguments.ts';

const all = ['start', 'votes', 'idle'].map(
  (name): Measure => ({ name, title: name, measure: async () => ({ figures: [], plots: [] }) }),
);
const names = (args: string[]) => parseArguments(args, all).measures.map(({ name }) => name);

test('all measures run, or those named, in the order of the bench', () => {
  expect(names([])).toEqual(['start', 'votes', 'idle']);
  expect(names(['--only', 'idle, start'])).toEqual(['start', 'idle']);
  expect(parseArguments(['--long', '--json', '--plots', 'x'], all)).toMatchObject({
    long: true,
    json: true,
    plots: 'x',
  });
});

test('what is unknown is refused, with what there is', () => {
  expect(() => names(['--only', 'start,soup'])).toThrow(/no measure "soup".*start, votes, idle/s);
  expect(() => names(['--loud'])).toThrow(/--loud.*npm run bench/s);
});
