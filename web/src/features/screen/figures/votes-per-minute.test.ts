import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addSample, type BallotSample, rateWindowMs, votesPerMinute } from './votes-per-minute.ts';

const told = (...samples: [number, number][]) =>
  samples.reduce<BallotSample[]>((all, [at, ballots]) => addSample(all, { at, ballots }), []);

describe('votesPerMinute', () => {
  it('is zero before anything is known', () => {
    expect(votesPerMinute([], 0)).toBe(0);
  });

  it('counts the ballots of the last minute', () => {
    const samples = told([0, 100], [30_000, 110], [60_000, 124]);
    expect(votesPerMinute(samples, 60_000)).toBe(24);
  });

  it('forgets what came before the last minute', () => {
    const samples = told([0, 0], [1_000, 50], [70_000, 52]);
    expect(votesPerMinute(samples, 75_000)).toBe(2);
  });

  it('falls back to zero when nobody votes any more', () => {
    expect(votesPerMinute(told([0, 10], [5_000, 40]), 65_001)).toBe(0);
  });

  it('does not make a stampede of the first two votes', () => {
    expect(votesPerMinute(told([0, 0], [500, 2]), 500)).toBe(8);
  });

  it('starts afresh with a new round', () => {
    expect(told([0, 90], [10, 0])).toEqual([{ at: 10, ballots: 0 }]);
  });

  it('is right for a steady stream, whatever its rate', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 50 }), (perSecond) => {
        let samples: BallotSample[] = [];
        for (let second = 0; second <= 180; second++) {
          samples = addSample(samples, { at: second * 1000, ballots: second * perSecond });
        }
        expect(votesPerMinute(samples, 180_000)).toBe(perSecond * 60);
      }),
    );
  });

  it('stays bounded and never negative, however often tallies come', () => {
    const gaps = fc.array(fc.tuple(fc.nat(400), fc.nat(3)), { minLength: 1, maxLength: 2_000 });
    fc.assert(
      fc.property(gaps, (steps) => {
        let samples: BallotSample[] = [];
        let at = 0;
        let ballots = 0;
        for (const [gap, more] of steps) {
          at += gap;
          ballots += more;
          samples = addSample(samples, { at, ballots });
        }
        expect(samples.length).toBeLessThanOrEqual(245);
        expect(votesPerMinute(samples, at)).toBeGreaterThanOrEqual(0);
        expect(samples.at(-1)).toEqual({ at, ballots });
        expect(samples.slice(1).every((one) => one.at > at - rateWindowMs - 1)).toBe(true);
      }),
      { numRuns: 30 },
    );
  });
});
