import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { foldOthers, othersId } from './fold-others.ts';
import { rankOptions } from './rank-options.ts';
import { revealLength, revealSteps, risenBars } from './reveal-order.ts';

const barsOf = (votes: number[]) => {
  const counts = votes.map((count, i) => ({ optionId: `o${i}`, count }));
  return foldOthers(rankOptions(counts), counts);
};

describe('revealSteps', () => {
  it('lets the fewest votes rise first and the winner last, after a pause', () => {
    const steps = revealSteps(barsOf([5, 9, 2]));
    expect(steps.map((step) => step.id)).toEqual(['o2', 'o0', 'o1']);
    const [first, second, last] = steps.map((step) => step.at);
    expect((last ?? 0) - (second ?? 0)).toBeGreaterThan((second ?? 0) - (first ?? 0));
  });

  it('lets the winners of a tie rise together', () => {
    const steps = revealSteps(barsOf([4, 4, 1]));
    expect(steps[1]?.at).toBe(steps[2]?.at);
  });

  it('never lets the others end it, however many votes they share', () => {
    const steps = revealSteps(barsOf(Array.from({ length: 40 }, () => 2)));
    expect(steps[0]?.id).toBe(othersId);
  });

  it('raises every bar once, none after the winner, within a few seconds', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(99), { minLength: 2, maxLength: 50 }), (votes) => {
        const bars = barsOf(votes);
        const steps = revealSteps(bars);
        const last = steps.at(-1);
        expect(new Set(steps.map((step) => step.id)).size).toBe(bars.length);
        expect(bars.find((bar) => bar.id === last?.id)?.rank).toBe(1);
        expect(steps.every((step) => step.at <= (last?.at ?? 0))).toBe(true);
        expect(revealLength(steps)).toBeLessThan(9_000);
        expect(risenBars(steps, revealLength(steps)).size).toBe(bars.length);
      }),
    );
  });
});
