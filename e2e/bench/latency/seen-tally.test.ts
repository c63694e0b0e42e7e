import fc from 'fast-check';
import { expect, test } from 'vitest';
import { pairByRank } from './seen-tally.ts';

const tally = (at: number, a: number, b = 0) => ({
  at,
  counts: new Map([
    ['a', a],
    ['b', b],
  ]),
});
const vote = (answered: number, option = 'a') => ({ option, due: answered - 5, answered });

test('the nth vote for an option is seen with the first tally that counts n for it', () => {
  const votes = [vote(100), vote(90, 'b'), vote(110)];
  const { seen, unseen } = pairByRank(votes, [tally(120, 1, 1), tally(320, 2, 1)], 200);
  expect(seen).toEqual([
    { fromDue: 35, fromAnswer: 30, conflated: 0 },
    { fromDue: 25, fromAnswer: 20, conflated: 0 },
    // Its push was not allowed before 320.
    { fromDue: 215, fromAnswer: 210, conflated: 210 },
  ]);
  expect(unseen).toBe(0);
});

test('what the next push waited for is told from what came after', () => {
  const { seen } = pairByRank([vote(100), vote(250)], [tally(120, 1), tally(350, 2)], 200);
  expect(seen[1]).toEqual({ fromDue: 105, fromAnswer: 100, conflated: 70 });
});

test('a vote that no tally shows is unseen; one that is shown before its answer took no time', () => {
  expect(pairByRank([vote(100), vote(200)], [tally(90, 1)], 200)).toEqual({
    seen: [{ fromDue: -5, fromAnswer: 0, conflated: 0 }],
    unseen: 1,
  });
});

test('every vote is seen or unseen, and waits no longer for its push than it took', () => {
  const votes = fc.array(fc.record({ option: fc.constantFrom('a', 'b'), due: fc.nat(500), answered: fc.nat(1000) }));
  const tallies = fc.array(fc.tuple(fc.nat(1000), fc.nat(5), fc.nat(5)));
  fc.assert(
    fc.property(votes, tallies, (all, shown) => {
      const { seen, unseen } = pairByRank(
        all,
        shown.map(([at, a, b]) => tally(at, a, b)),
        200,
      );
      expect(seen.length + unseen).toBe(all.length);
      for (const { fromAnswer, conflated } of seen) {
        expect(conflated).toBeGreaterThanOrEqual(0);
        expect(conflated).toBeLessThanOrEqual(fromAnswer);
      }
    }),
  );
});
