import { describe, expect, it } from 'vitest';
import type { Followed } from '../../api/live/source.ts';
import type { Booth, Poll } from '../../api/types.ts';
import { type Ballot, noBallot } from './ballot/ballot.ts';
import { chooseView, type Situation } from './choose-view.ts';

const followed = <T>(data: T | null | undefined, failed = false): Followed<T> => ({
  data,
  failed,
  stale: false,
  receivedAt: 1,
});
const booth: Booth = {
  boothId: 'demo',
  name: { en: 'Demo' },
  entry: 'OPEN',
  screen: { view: 'POLL', pollId: 'p', languages: ['en'] },
  theme: null,
  wifi: null,
  privacyUrl: null,
  version: 1,
};
const poll: Poll = {
  boothId: 'demo',
  pollId: 'p',
  title: { en: 'Which?' },
  options: [],
  minChoices: 1,
  maxChoices: 1,
  allowChange: true,
  results: 'ALWAYS',
  revealed: false,
  status: 'OPEN',
  round: 2,
  opensAt: null,
  closesAt: null,
  version: 4,
};
const recorded = (round: number): Ballot => ({
  kind: 'RECORDED',
  vote: { round, options: ['a'], receipt: 'r', recordedAt: '2026-11-22T09:00:00.000Z' },
  refused: null,
});
const refused = (reason: 'CLOSED' | 'ALREADY_VOTED' | 'OPTIONS_CHANGED'): Ballot => ({
  kind: 'REFUSED',
  round: 2,
  options: ['a'],
  reason,
});

function viewFor(change: Partial<Situation>): string {
  return chooseView({
    visit: { kind: 'HERE' },
    booth: followed(booth),
    pollId: 'p',
    poll: followed(poll),
    ballot: noBallot,
    changing: false,
    now: 0,
    ...change,
  }).kind;
}

describe('chooseView', () => {
  it.each<[string, Partial<Situation>, string]>([
    ['the ballot of an open poll', {}, 'BALLOT'],
    ['the ballot even while checking in', { visit: { kind: 'CHECKING_IN' } }, 'BALLOT'],
    ['an outline before the booth is known', { booth: followed<Booth>(undefined), pollId: null }, 'LOADING'],
    ['the trouble when it does not answer', { booth: followed<Booth>(undefined, true), pollId: null }, 'UNREACHABLE'],
    ['the poll it knows, though the last question failed', { poll: followed(poll, true) }, 'BALLOT'],
    ['that there is no such booth', { booth: followed<Booth>(null), pollId: null }, 'NO_BOOTH'],
    ['a wait while the booth shows no poll', { pollId: null }, 'NO_POLL'],
    ['a wait for a draft', { poll: followed<Poll>({ ...poll, status: 'DRAFT' }) }, 'NO_POLL'],
    ['the question for a code', { visit: { kind: 'CODE_NEEDED', expired: false } }, 'CODE'],
    ['that it has forgotten', { visit: { kind: 'FORGOTTEN' }, ballot: recorded(2) }, 'FORGOTTEN'],
    ['thanks after the vote', { ballot: recorded(2) }, 'THANKS'],
    ['thanks while the vote waits', { ballot: { kind: 'WAITING', round: 2, options: [], before: null } }, 'THANKS'],
    ['the ballot again in a new round', { ballot: recorded(1) }, 'BALLOT'],
    ['the ballot for a change', { ballot: recorded(2), changing: true }, 'BALLOT'],
    ['the end of a closed poll', { poll: followed<Poll>({ ...poll, status: 'CLOSED' }) }, 'CLOSED'],
    ['thanks after the close', { poll: followed<Poll>({ ...poll, status: 'CLOSED' }), ballot: recorded(2) }, 'THANKS'],
    ['the ballot again when the options changed', { ballot: refused('OPTIONS_CHANGED') }, 'BALLOT'],
    ['the result to who has voted elsewhere', { ballot: refused('ALREADY_VOTED') }, 'CLOSED'],
  ])('shows %s', (_, situation, view) => expect(viewFor(situation)).toBe(view));

  it('closes on the second of closesAt, whoever is at changing', () => {
    const closing = followed<Poll>({ ...poll, closesAt: '1970-01-01T00:00:10.000Z' });
    expect(viewFor({ poll: closing, now: 9_999 })).toBe('BALLOT');
    expect(viewFor({ poll: closing, now: 10_000 })).toBe('CLOSED');
    expect(viewFor({ poll: closing, now: 10_000, ballot: recorded(2), changing: true })).toBe('THANKS');
  });
});
