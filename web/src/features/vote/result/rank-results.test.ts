import { describe, expect, it } from 'vitest';
import type { Option } from '../../../api/types.ts';
import { rankResults } from './rank-results.ts';

const options: Option[] = ['a', 'b', 'c'].map((optionId) => ({ optionId, label: {}, imageUrl: null, color: null }));

describe('rankResults', () => {
  it('puts most votes first and keeps the order of equals', () => {
    const counts = [
      { optionId: 'a', count: 1 },
      { optionId: 'b', count: 4 },
      { optionId: 'c', count: 1 },
    ];
    const rows = rankResults(options, counts, 5);
    expect(rows.map(({ option }) => option.optionId)).toEqual(['b', 'a', 'c']);
    expect(rows.map(({ ofLeader }) => ofLeader)).toEqual([1, 0.25, 0.25]);
    expect(rows.map(({ ofBallots }) => ofBallots)).toEqual([0.8, 0.2, 0.2]);
  });

  it('draws no bars before the first vote, and an option the tally does not know yet at none', () => {
    const rows = rankResults(options, [{ optionId: 'a', count: 0 }], 0);
    expect(rows.map(({ count, ofLeader, ofBallots }) => [count, ofLeader, ofBallots])).toEqual(
      Array(3).fill([0, 0, 0]),
    );
  });
});
