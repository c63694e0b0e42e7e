import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { missing, toggle } from './selection.ts';

describe('toggle', () => {
  it('replaces the choice where only one may be made', () => {
    expect(toggle(['a'], 'b', { minChoices: 1, maxChoices: 1 })).toEqual(['b']);
    expect(toggle(['a'], 'a', { minChoices: 1, maxChoices: 1 })).toEqual(['a']);
  });

  it('takes an option back at the second tap', () => {
    expect(toggle(['a', 'b'], 'a', { minChoices: 1, maxChoices: 3 })).toEqual(['b']);
  });

  it('never chooses more than allowed, nor one twice, whatever is tapped', () => {
    const taps = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'));
    fc.assert(
      fc.property(taps, fc.integer({ min: 1, max: 4 }), (tapped, maxChoices) => {
        let chosen: readonly string[] = [];
        for (const option of tapped) chosen = toggle(chosen, option, { minChoices: 1, maxChoices });
        expect(chosen.length).toBeLessThanOrEqual(maxChoices);
        expect(new Set(chosen).size).toBe(chosen.length);
      }),
    );
  });
});

describe('missing', () => {
  it('counts down to none', () => {
    const limits = { minChoices: 2, maxChoices: 3 };
    expect(missing([], limits)).toBe(2);
    expect(missing(['a'], limits)).toBe(1);
    expect(missing(['a', 'b', 'c'], limits)).toBe(0);
  });
});
