import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordedVote } from '../../../api/commands/cast-vote.ts';
import { applyToBallot, type Ballot, type BallotEvent, noBallot, roundOf } from './ballot.ts';
import { parseBallots } from './parse-ballots.ts';

const vote = (options: string[], round = 1, at = '2026-11-22T09:00:00.000Z'): RecordedVote => ({
  round,
  options,
  receipt: `r-${options.join('-')}`,
  recordedAt: at,
});
const cast = (options: string[], round = 1): BallotEvent => ({ kind: 'VOTE_CAST', round, options });
const recorded = (options: string[], round = 1): BallotEvent => ({ kind: 'VOTE_RECORDED', vote: vote(options, round) });
const closed = (options: string[]): BallotEvent => ({ kind: 'VOTE_REFUSED', options, reason: 'CLOSED' });
const ballotAfter = (...events: BallotEvent[]) => events.reduce(applyToBallot, noBallot);

const someOptions = fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 });
const someEvent: fc.Arbitrary<BallotEvent> = fc.oneof(
  fc.tuple(someOptions, fc.integer({ min: 1, max: 3 })).map(([options, round]) => cast(options, round)),
  fc.tuple(someOptions, fc.integer({ min: 1, max: 3 })).map(([options, round]) => recorded(options, round)),
  someOptions.map(closed),
  fc.integer({ min: 1, max: 3 }).map((round) => ({ kind: 'ROUND_SEEN', round }) as const),
);

describe('applyToBallot', () => {
  it('takes a double tap for one vote', () => {
    const once = ballotAfter(cast(['a']));
    expect(applyToBallot(once, cast(['a']))).toBe(once);
  });

  it('takes the same options in another order for the same vote', () => {
    const once = ballotAfter(cast(['a', 'b']));
    expect(applyToBallot(once, cast(['b', 'a']))).toBe(once);
  });

  it('keeps the later choice on its way when the answer to the earlier one comes', () => {
    const ballot = ballotAfter(cast(['a']), cast(['b']), recorded(['a']));
    expect(ballot).toEqual({ kind: 'WAITING', round: 1, options: ['b'], before: vote(['a']) });
  });

  it('leaves the vote as it was when a change comes too late', () => {
    const ballot = ballotAfter(cast(['a']), recorded(['a']), cast(['b']), closed(['b']));
    expect(ballot).toEqual({ kind: 'RECORDED', vote: vote(['a']), refused: 'CLOSED' });
  });

  it('overhears a refusal of a choice that is no more', () => {
    const ballot = ballotAfter(cast(['a']), cast(['b']));
    expect(applyToBallot(ballot, closed(['a']))).toBe(ballot);
  });

  it('lets no waiting vote slip into another round', () => {
    const ballot = ballotAfter(cast(['a']), { kind: 'ROUND_SEEN', round: 2 });
    expect(ballot).toEqual({ kind: 'REFUSED', round: 2, options: ['a'], reason: 'NEW_ROUND' });
  });

  it('starts a new round without a ballot', () => {
    expect(ballotAfter(cast(['a']), recorded(['a']), { kind: 'ROUND_SEEN', round: 2 })).toEqual(noBallot);
  });

  it('lets a waiting vote go only for an answer or a new round', () => {
    fc.assert(
      fc.property(fc.array(someEvent), someEvent, (before, event) => {
        const held = ballotAfter(...before);
        const next = applyToBallot(held, event);
        if (held.kind !== 'WAITING' || next.kind === 'WAITING') return;
        expect(event.kind).not.toBe('VOTE_CAST');
        if (event.kind === 'ROUND_SEEN') expect(event.round).toBeGreaterThan(roundOf(held));
      }),
    );
  });

  it('changes nothing when the same thing is told twice', () => {
    fc.assert(
      fc.property(fc.array(someEvent), someEvent, (before, event) => {
        const once = applyToBallot(ballotAfter(...before), event);
        expect(applyToBallot(once, event)).toEqual(once);
      }),
    );
  });

  it('survives being written down and read again', () => {
    fc.assert(
      fc.property(fc.array(someEvent), (events) => {
        const ballot: Ballot = ballotAfter(...events);
        expect(parseBallots(JSON.stringify({ poll: ballot }))).toEqual({ poll: ballot });
      }),
    );
  });
});

describe('parseBallots', () => {
  it.each([null, '', '[]', '{"p":{"kind":"OTHER"}}', '{"p":{"kind":"WAITING","round":"1"}}'])(
    'finds no ballot in %s',
    (stored) => expect(parseBallots(stored)).toEqual({}),
  );
});
