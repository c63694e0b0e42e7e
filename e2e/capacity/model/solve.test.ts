import fc from 'fast-check';
import { expect, test } from 'vitest';
import { crowds, stacks } from '../testing/crowds.ts';
import type { Load } from './load.ts';
import { shareOf } from './load.ts';
import { loadsOf } from './loads.ts';
import { findWhereMet } from './solve.ts';

const made = (id: string, load: number, limit: number): Load => ({
  id,
  part: 'Test',
  what: id,
  load,
  limit,
  unit: '',
  bound: { kind: 'FIXED', remedy: '' },
});

test('finds the very voter who passes a limit, and puts the first limit first', () => {
  const found = findWhereMet((voters) => [
    made('late', voters, 500),
    made('never', 3, 4),
    made('early', voters * 2, 100),
    made('at once', 7, 4),
  ]);
  expect(found.map(({ load, voters }) => [load.id, voters])).toEqual([
    ['at once', 0],
    ['early', 51],
    ['late', 501],
    ['never', undefined],
  ]);
});

test('with one voter fewer than the first limit takes, no limit is passed; with that voter, that one is', () => {
  fc.assert(
    fc.property(crowds, stacks, (crowd, stack) => {
      const at = (voters: number) => loadsOf({ ...crowd, voters }, stack);
      const [first] = findWhereMet(at);
      if (first?.voters === undefined) return;
      const passed = (voters: number) => at(voters).filter((one) => shareOf(one) > 1);
      expect(passed(first.voters).map(({ id }) => id)).toContain(first.load.id);
      if (first.voters > 0) expect(passed(first.voters - 1)).toEqual([]);
    }),
    { numRuns: 50 },
  );
});
