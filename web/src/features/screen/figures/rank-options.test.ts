import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextRanking, rankOptions, resortDue, resortMs } from './rank-options.ts';

const counted = (...counts: number[]) => counts.map((count, i) => ({ optionId: `o${i}`, count }));
const someCounts = fc.array(fc.nat(20), { minLength: 1, maxLength: 50 }).map((counts) => counted(...counts));

describe('rankOptions', () => {
  it('puts most votes first, shares ranks, and keeps the order of equals', () => {
    expect(rankOptions(counted(3, 7, 3, 1))).toEqual([
      { optionId: 'o1', rank: 1 },
      { optionId: 'o0', rank: 2 },
      { optionId: 'o2', rank: 2 },
      { optionId: 'o3', rank: 4 },
    ]);
  });

  it('keeps every option once, in falling order of votes', () => {
    fc.assert(
      fc.property(someCounts, (counts) => {
        const places = rankOptions(counts);
        const votes = places.map((place) => counts.find((one) => one.optionId === place.optionId)?.count ?? -1);
        expect(new Set(places.map((place) => place.optionId)).size).toBe(counts.length);
        expect(votes).toEqual(votes.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe('nextRanking', () => {
  it('keeps its places until two seconds have passed', () => {
    const first = nextRanking(null, counted(2, 1), 0);
    expect(nextRanking(first, counted(2, 3), resortMs - 1)).toBe(first);
    expect(nextRanking(first, counted(2, 3), resortMs).places[0]?.optionId).toBe('o1');
  });

  it('stays the same object while the places hold', () => {
    const first = nextRanking(null, counted(2, 1), 0);
    expect(nextRanking(first, counted(9, 4), 60_000)).toBe(first);
  });

  it('is replaced at once when the options are others', () => {
    const first = nextRanking(null, counted(2, 1), 0);
    expect(nextRanking(first, counted(2, 1, 5), 1).places).toHaveLength(3);
    expect(resortDue(first, counted(2, 1, 5), 1)).toBe(0);
  });

  it('never changes places twice within two seconds, and always catches up', () => {
    const updates = fc.array(fc.tuple(fc.nat(900), fc.tuple(fc.nat(5), fc.nat(5), fc.nat(5))), { maxLength: 60 });
    fc.assert(
      fc.property(updates, (steps) => {
        let now = 0;
        let ranking = nextRanking(null, counted(0, 0, 0), now);
        let counts = counted(0, 0, 0);
        for (const [wait, votes] of steps) {
          now += wait;
          counts = counted(...votes);
          const next = nextRanking(ranking, counts, now);
          if (next !== ranking) expect(next.rankedAt - ranking.rankedAt).toBeGreaterThanOrEqual(resortMs);
          ranking = next;
        }
        const due = resortDue(ranking, counts, now);
        if (due !== null) ranking = nextRanking(ranking, counts, now + due);
        expect(ranking.places).toEqual(rankOptions(counts));
      }),
    );
  });
});
