import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../types.ts';
import { compareTallies, keepNewest } from './newest.ts';

const small = fc.integer({ min: 1, max: 3 });
const someTally: fc.Arbitrary<Tally> = fc
  .record({ round: small, pollVersion: small, version: small })
  .map((numbers) => ({
    ...numbers,
    boothId: 'b',
    pollId: 'p',
    ballots: 0,
    options: null,
    recent: [],
    asOf: '',
    lagMs: null,
  }));
const keep = (tallies: Tally[]) =>
  tallies.reduce<Tally | undefined>((held, next) => keepNewest(held, next, compareTallies), undefined);
const numbers = (tally: Tally | undefined) => [tally?.round, tally?.pollVersion, tally?.version];

describe('keepNewest', () => {
  it('ends with the same tally in whatever order, and however often, they come', () => {
    const shuffled = fc
      .array(someTally, { minLength: 1 })
      .chain((tallies) => fc.tuple(fc.constant(tallies), fc.shuffledSubarray(tallies, { minLength: tallies.length })));
    fc.assert(
      fc.property(shuffled, ([sent, received]) => {
        expect(numbers(keep([...received, ...sent]))).toEqual(numbers(keep(sent)));
      }),
    );
  });

  it('never goes back', () => {
    fc.assert(
      fc.property(fc.array(someTally, { minLength: 1 }), someTally, (before, next) => {
        const held = keep(before);
        if (held) expect(compareTallies(keepNewest(held, next, compareTallies), held)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('keeps the very one it holds when an equal comes', () => {
    fc.assert(
      fc.property(someTally, (tally) => {
        expect(keepNewest(tally, { ...tally }, compareTallies)).toBe(tally);
      }),
    );
  });

  it('puts a new round above any count of the last', () => {
    const [old, fresh] = [fc.sample(someTally, 1)[0], fc.sample(someTally, 1)[0]];
    if (!old || !fresh) throw new Error('no sample');
    const later = { ...fresh, round: 2, version: 0 };
    expect(keepNewest({ ...old, round: 1, version: 900 }, later, compareTallies)).toBe(later);
  });
});
