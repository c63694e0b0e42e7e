import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Option } from '../../../../api/types.ts';
import { countVotes } from './count-votes.ts';
import { resultRows, winnersOf } from './result-rows.ts';
import { votePace } from './vote-pace.ts';

const option = (optionId: string): Option => ({
  optionId,
  label: { en: optionId, ja: null },
  imageUrl: null,
  color: null,
});
const options = ['a', 'b', 'c'].map(option);
const vote = (...ids: string[]) => ({ votedAt: '2026-05-04T10:00:00.000Z', options: ids, round: 1, visitor: 'v' });

describe('countVotes', () => {
  it('counts each option of each ballot, also one that the poll has lost', () => {
    expect(countVotes(options, [vote('a', 'c'), vote('c'), vote('gone')])).toEqual({
      ballots: 3,
      counts: [
        { optionId: 'a', count: 1 },
        { optionId: 'b', count: 0 },
        { optionId: 'c', count: 2 },
        { optionId: 'gone', count: 1 },
      ],
    });
  });

  it('loses no choice and makes up none', () => {
    const ballot = fc.subarray(['a', 'b', 'c', 'gone'], { minLength: 1 });
    fc.assert(
      fc.property(fc.array(ballot), (ballots) => {
        const { counts } = countVotes(
          options,
          ballots.map((ids) => vote(...ids)),
        );
        expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(ballots.flat().length);
      }),
    );
  });
});

describe('resultRows', () => {
  it('ranks, shares out, and calls a lost option by its id', () => {
    const rows = resultRows(options, countVotes(options, [vote('b'), vote('b', 'gone'), vote('gone'), vote('a')]));
    expect(rows.map(({ option: { optionId }, rank, count, share }) => [optionId, rank, count, share])).toEqual([
      ['b', 1, 2, 0.5],
      ['gone', 1, 2, 0.5],
      ['a', 3, 1, 0.25],
      ['c', 4, 0, 0],
    ]);
    expect(winnersOf(rows).map(({ option: { optionId } }) => optionId)).toEqual(['b', 'gone']);
  });

  it('has no winner, and shares of nothing, without votes', () => {
    const rows = resultRows(options, countVotes(options, []));
    expect(winnersOf(rows)).toEqual([]);
    expect(rows.map(({ share }) => share)).toEqual([0, 0, 0]);
  });
});

describe('votePace', () => {
  it('has a step for every minute, quiet ones too', () => {
    const { width, steps } = votePace(['2026-05-04T10:02:59.999Z', '2026-05-04T10:00:30Z', '2026-05-04T10:02:00Z']);
    expect(width).toBe(1);
    expect(steps.map(({ votes }) => votes)).toEqual([1, 0, 2]);
    expect(new Date(steps[0]?.at ?? 0).toISOString()).toBe('2026-05-04T10:00:00.000Z');
  });

  it('is empty without votes', () => expect(votePace([]).steps).toEqual([]));

  it('counts every vote once, in no more steps than a plot can show', () => {
    const days = fc.date({ min: new Date('2026-05-01'), max: new Date('2026-05-09'), noInvalidDate: true });
    fc.assert(
      fc.property(fc.array(days, { minLength: 1 }), (dates) => {
        const { width, steps } = votePace(dates.map((date) => date.toISOString()));
        expect(steps.reduce((sum, { votes }) => sum + votes, 0)).toBe(dates.length);
        expect(steps.length).toBeLessThanOrEqual(242);
        for (const { votes, perMinute } of steps) expect(perMinute * width).toBeCloseTo(votes);
      }),
    );
  });
});
