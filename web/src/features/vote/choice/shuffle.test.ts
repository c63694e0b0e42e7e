import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { shuffle } from './shuffle.ts';

describe('shuffle', () => {
  it('keeps every option, once', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string()), fc.string(), (options, seed) => {
        expect(shuffle(options, seed).sort()).toEqual([...options].sort());
      }),
    );
  });

  it('gives the same visitor the same order at every look', () => {
    fc.assert(
      fc.property(fc.array(fc.string(), { maxLength: 12 }), fc.string(), (options, seed) => {
        expect(shuffle(options, seed)).toEqual(shuffle(options, seed));
      }),
    );
  });

  it('leaves more than twelve options as they are', () => {
    const options = Array.from({ length: 13 }, (_, index) => index);
    expect(shuffle(options, 'anyone')).toEqual(options);
  });

  it('favours no option: over many visitors each stands first about as often', () => {
    const options = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'];
    const firsts = new Map<string, number>();
    for (let visitor = 0; visitor < 8000; visitor += 1) {
      const first = shuffle(options, `visitor-${visitor}`)[0] ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    // 1000 expected each; five standard deviations are about 148.
    for (const option of options) expect(Math.abs((firsts.get(option) ?? 0) - 1000)).toBeLessThan(148);
  });
});
