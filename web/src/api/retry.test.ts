import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isPassing, NoAnswer, Refused, UnexpectedAnswer } from './errors.ts';
import { retryDelay } from './retry.ts';

const refused = (status: number, retryAfterMs: number | null = null) =>
  new Refused({ code: 'X', status, message: '', details: {}, retryAfterMs });
const someRandom = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });

describe('retryDelay', () => {
  it('stays between a blink and a quarter of a minute', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 10_000 }), someRandom, (failures, random) => {
        const delay = retryDelay(failures, new NoAnswer('x'), random);
        expect(delay).toBeGreaterThanOrEqual(200);
        expect(delay).toBeLessThanOrEqual(15_000);
      }),
    );
  });

  it('never asks before the time it was told, and spreads those who were told the same', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60_000 }),
        fc.integer({ min: 1, max: 20 }),
        someRandom,
        (asked, n, random) => {
          const delay = retryDelay(n, refused(503, asked), random);
          expect(delay).toBeGreaterThanOrEqual(asked);
        },
      ),
    );
    expect(retryDelay(1, refused(429, 1000), 0.9)).toBeGreaterThan(retryDelay(1, refused(429, 1000), 0.1));
  });

  it('grows more patient', () => {
    expect(retryDelay(4, new NoAnswer('x'), 0)).toBeGreaterThan(retryDelay(2, new NoAnswer('x'), 0.99));
  });
});

describe('isPassing', () => {
  it.each([
    [new NoAnswer('x'), true],
    [new UnexpectedAnswer('x'), true],
    [refused(429), true],
    [refused(503), true],
    [refused(500), true],
    [refused(409), false],
    [refused(401), false],
    [new TypeError('a mistake of ours'), false],
  ])('%s: %s', (problem, passing) => expect(isPassing(problem)).toBe(passing));
});
