import { describe, expect, it } from 'vitest';
import type { Poll } from '../../../../api/types.ts';
import { dayTotals, roundFigures, roundsOf, tellingRounds } from './round-figures.ts';

const poll = (pollId: string, status: Poll['status'], round: number): Poll => ({
  boothId: 'demo',
  pollId,
  title: { en: pollId, ja: null },
  options: [
    { optionId: 'a', label: { en: 'A', ja: null }, imageUrl: null, color: null },
    { optionId: 'b', label: { en: 'B', ja: null }, imageUrl: null, color: null },
  ],
  minChoices: 1,
  maxChoices: 2,
  allowChange: true,
  results: 'ALWAYS',
  revealed: false,
  status,
  round,
  opensAt: null,
  closesAt: null,
  version: 1,
});
const vote = (votedAt: string, ...options: string[]) => ({ votedAt, options, round: 1, visitor: votedAt });

describe('roundsOf', () => {
  it('names every round that may have votes', () => {
    const rounds = roundsOf([poll('open', 'OPEN', 2), poll('again', 'DRAFT', 2), poll('draft', 'DRAFT', 1)]);
    expect(rounds.map(({ poll: { pollId }, round }) => `${pollId} ${round}`)).toEqual(['open 1', 'open 2', 'again 1']);
  });
});

describe('roundFigures and dayTotals', () => {
  const busy = roundFigures(poll('p', 'OPEN', 1), 1, [
    vote('2026-05-04T10:00:00.000Z', 'a', 'b'),
    vote('2026-05-04T11:00:00.000Z', 'b'),
  ]);
  const quiet = roundFigures(poll('p', 'OPEN', 2), 2, []);

  it('counts a round', () => {
    expect(busy).toMatchObject({
      ballots: 2,
      choices: 3,
      firstAt: '2026-05-04T10:00:00.000Z',
      lastAt: '2026-05-04T11:00:00.000Z',
    });
    expect(busy.counts).toEqual([
      { optionId: 'a', count: 1 },
      { optionId: 'b', count: 2 },
    ]);
  });

  it('leaves out an earlier round that nobody voted in', () => {
    const empty = { ...quiet, round: 1 };
    expect(tellingRounds([poll('p', 'OPEN', 2)], [empty, quiet])).toEqual([quiet]);
    expect(tellingRounds([poll('p', 'DRAFT', 2)], [busy])).toEqual([busy]);
  });

  it('sums the day up, quiet rounds too', () => {
    expect(dayTotals([quiet, busy])).toEqual({
      polls: 1,
      rounds: 2,
      ballots: 2,
      firstAt: '2026-05-04T10:00:00.000Z',
      lastAt: '2026-05-04T11:00:00.000Z',
    });
    expect(dayTotals([])).toEqual({ polls: 0, rounds: 0, ballots: 0, firstAt: null, lastAt: null });
  });
});
