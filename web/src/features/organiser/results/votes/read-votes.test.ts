import { describe, expect, it } from 'vitest';
import type { Page } from './read-pages.ts';
import { readVotes } from './read-votes.ts';
import { parseVotePage, type Vote } from './vote.ts';

const vote = (votedAt: string) => ({ votedAt, options: ['a'], round: 1, visitor: votedAt });
const pages: Record<string, Page<Vote>> = {
  first: { items: [vote('3'), vote('5')], next: 'empty' },
  empty: { items: [], next: 'last' },
  last: { items: [vote('4')], next: null },
};

describe('readVotes', () => {
  it('reads until there is no next page, an empty one between, and puts them in time', async () => {
    const progress: number[] = [];
    const votes = await readVotes(
      async (after) => pages[after ?? 'first'] ?? { items: [], next: null },
      (n) => progress.push(n),
      new AbortController().signal,
    );
    expect(votes.map(({ votedAt }) => votedAt)).toEqual(['3', '4', '5']);
    expect(progress).toEqual([2, 2, 3]);
  });

  it('stops when nobody wants them any more', async () => {
    const abort = new AbortController();
    const reading = readVotes(
      async () => {
        abort.abort();
        return { items: [vote('1')], next: 'more' };
      },
      () => undefined,
      abort.signal,
    );
    await expect(reading).rejects.toThrow(/abort/i);
  });
});

describe('parseVotePage', () => {
  it('takes the page of the contract', () => {
    const page = {
      items: [{ votedAt: '2026-05-04T10:00:00.000Z', options: ['a'], round: 1, visitor: 'v' }],
      next: null,
    };
    expect(parseVotePage(page)).toEqual(page);
    expect(() => parseVotePage({ items: [{}], next: null })).toThrow('votes.items[0]');
  });
});
