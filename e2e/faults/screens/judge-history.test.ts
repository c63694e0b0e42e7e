import { describe, expect, it } from 'vitest';
import { countKnown, findFall, findStepBack, type SentTally } from './judge-history.ts';

const sent = (version: number, a: number, b: number): SentTally => ({
  round: 1,
  pollVersion: 1,
  version,
  options: { a, b },
});
// The third changes its mind, and back.
const tallies = [sent(4, 2, 1), sent(1, 1, 0), sent(2, 2, 0), sent(3, 1, 1), sent(5, 1, 2), sent(6, 2, 1)];

describe('findStepBack', () => {
  it('takes what goes on, stands still, or leaves some out', () => {
    expect(
      findStepBack(
        [
          { a: 1, b: 0 },
          { b: 1, a: 1 },
          { a: 1, b: 1 },
          { a: 2, b: 1 },
          { a: 1, b: 2 },
          { a: 2, b: 1 },
        ],
        tallies,
      ),
    ).toBeNull();
  });

  it('finds an earlier table after a later one, past those that nobody knows', () => {
    const back = [
      { a: 2, b: 0 },
      { a: 1, b: 2 },
      { a: 9, b: 9 },
      { a: 1, b: 1 },
    ];
    expect(findStepBack(back, tallies)).toContain('table 4 of 4, a 1, b 1');
    expect(countKnown(back, tallies)).toBe(3);
  });

  it('puts a new round after every count of the last', () => {
    const next = { ...sent(0, 0, 0), round: 2 };
    const shown = [
      { a: 2, b: 1 },
      { a: 0, b: 0 },
    ];
    expect(findStepBack(shown, [...tallies, next])).toBeNull();
    expect(findStepBack(shown.toReversed(), [...tallies, next])).not.toBeNull();
  });
});

it('finds a figure that falls', () => {
  expect(findFall([1, 1, 2, 5])).toBeNull();
  expect(findFall([1, 3, 2])).toBe('2 after 3');
});
