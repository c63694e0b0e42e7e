import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldOthers, mostBars, othersId } from './fold-others.ts';
import { rankOptions } from './rank-options.ts';

const counted = (counts: number[]) => counts.map((count, i) => ({ optionId: `o${i}`, count }));

describe('foldOthers', () => {
  it('gives ten options a bar each', () => {
    const counts = counted([9, 8, 7, 6, 5, 4, 3, 2, 1, 0]);
    expect(foldOthers(rankOptions(counts), counts).map((bar) => bar.id)).not.toContain(othersId);
  });

  it('folds the eleventh and all after it into the others', () => {
    const counts = counted([12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    const last = foldOthers(rankOptions(counts), counts).at(-1);
    expect(last).toEqual({ id: othersId, rank: null, count: 3, members: ['o10', 'o11'] });
  });

  it('loses no vote and no option', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 2, maxLength: 50 }), (votes) => {
        const counts = counted(votes);
        const bars = foldOthers(rankOptions(counts), counts);
        expect(bars.length).toBeLessThanOrEqual(mostBars + 1);
        expect(bars.reduce((sum, bar) => sum + bar.count, 0)).toBe(votes.reduce((sum, count) => sum + count, 0));
        expect(new Set(bars.flatMap((bar) => bar.members)).size).toBe(counts.length);
      }),
    );
  });
});
