import { describe, expect, it } from 'vitest';
import { parseRecount, verdictOf, verdictRows } from './recount.ts';

const answer = {
  recountId: 'r1',
  pollId: 'p',
  round: 2,
  running: false,
  at: '2026-05-04T10:00:00.000Z',
  counted: [{ optionId: 'a', count: 3 }],
  recounted: [
    { optionId: 'a', count: 4 },
    { optionId: 'b', count: 1 },
  ],
  equal: false,
};

describe('a recount', () => {
  it('is read as the API gives it', () => {
    const { pollId: _, ...recount } = answer;
    expect(parseRecount(answer)).toEqual(recount);
    const running = { recountId: null, pollId: 'p', round: 1, running: true, at: null, counted: null, equal: null };
    expect(parseRecount(running)).toMatchObject({ running: true, counted: null, recounted: null, equal: null });
  });

  it('sets what was counted beside what is there', () => {
    expect(verdictRows(parseRecount(answer))).toEqual([
      { optionId: 'a', counted: 3, recounted: 4 },
      { optionId: 'b', counted: null, recounted: 1 },
    ]);
  });

  it.each([
    [true, 'EQUAL'],
    [false, 'DIFFERENT'],
    [null, 'UNSURE'],
  ])('that says %s is %s', (equal, verdict) => {
    expect(verdictOf(parseRecount({ ...answer, equal }))).toBe(verdict);
  });
});
