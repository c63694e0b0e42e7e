import { describe, expect, it } from 'vitest';
import type { Poll, Tally } from '../model.ts';
import { isOver, phaseOf } from './poll-phase.ts';

const poll = (change: Partial<Poll> = {}): Poll => ({
  ...{ boothId: 'demo', pollId: 'p', title: { en: 'Which?' }, options: [], minChoices: 1, maxChoices: 1 },
  ...{ allowChange: true, results: 'ALWAYS', revealed: false, status: 'OPEN', round: 1, opensAt: null },
  ...{ closesAt: null, version: 1, ...change },
});
const tally = (change: Partial<Tally> = {}): Tally => ({
  ...{ boothId: 'demo', pollId: 'p', round: 1, version: 3, pollVersion: 1, ballots: 3 },
  ...{ options: [{ optionId: 'a', count: 3 }], recent: [], asOf: '2026-01-01T00:00:00.000Z', lagMs: null },
  ...change,
});

describe('phaseOf', () => {
  it('waits without a poll, or with a draft', () => {
    expect(phaseOf(null, tally(), 0)).toBe('WAITING');
    expect(phaseOf(poll({ status: 'DRAFT' }), null, 0)).toBe('WAITING');
  });

  it('invites while nobody has voted, in this round', () => {
    expect(phaseOf(poll(), null, 0)).toBe('INVITING');
    expect(phaseOf(poll(), tally({ ballots: 0 }), 0)).toBe('INVITING');
    expect(phaseOf(poll({ round: 2 }), tally(), 0)).toBe('INVITING');
  });

  it('keeps hidden results secret, after the close too', () => {
    expect(phaseOf(poll({ results: 'ON_REVEAL' }), tally({ options: null }), 0)).toBe('SECRET');
    expect(phaseOf(poll({ results: 'ON_REVEAL', status: 'CLOSED' }), tally({ options: null }), 0)).toBe('SECRET');
  });

  it('shows counts as live, and as final once the poll is closed or its time has come', () => {
    const closesAt = '2026-01-01T00:00:10.000Z';
    const at = Date.parse(closesAt);
    expect(phaseOf(poll({ closesAt }), tally(), at - 1)).toBe('LIVE');
    expect(phaseOf(poll({ closesAt }), tally(), at)).toBe('FINAL');
    expect(phaseOf(poll({ status: 'CLOSED' }), tally({ ballots: 0 }), 0)).toBe('FINAL');
    expect(isOver(poll({ status: 'DRAFT', closesAt }), at)).toBe(false);
  });
});
