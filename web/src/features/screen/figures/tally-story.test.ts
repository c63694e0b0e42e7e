import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Tally } from '../model.ts';
import { freshBallots, measuredLag } from './fresh-ballots.ts';
import { tellTally, untold } from './tally-story.ts';

const ballots = (...marks: string[]) => marks.map((mark) => ({ mark, optionIds: ['a'] }));

function tallyOf(change: Partial<Tally>): Tally {
  const asOf = '2026-01-01T00:00:00.000Z';
  const counts = [{ optionId: 'a', count: change.version ?? 0 }];
  return {
    ...{ boothId: 'demo', pollId: 'p', round: 1, version: 0, pollVersion: 1, ballots: change.version ?? 0 },
    ...{ options: counts, recent: [], asOf, lagMs: 100 },
    ...change,
  };
}

describe('freshBallots', () => {
  it('finds as many new ballots as the version grew, oldest first', () => {
    const next = tallyOf({ version: 5, recent: ballots('🦊', '🐙', '🦉', '🐳') });
    expect(freshBallots(tallyOf({ version: 3 }), next).map((one) => one.mark)).toEqual(['🐙', '🦊']);
  });

  it('lets none fall on the first tally, nor on that of a new round', () => {
    const next = tallyOf({ round: 2, version: 9, recent: ballots('🦊') });
    expect(freshBallots(null, next)).toEqual([]);
    expect(freshBallots(tallyOf({ version: 3 }), next)).toEqual([]);
  });

  it('knows the same mark voting again as a new ballot', () => {
    const next = tallyOf({ version: 2, recent: ballots('🦊', '🦊') });
    expect(freshBallots(tallyOf({ version: 1, recent: ballots('🦊') }), next)).toHaveLength(1);
  });

  it('never finds more than a tally carries', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(8), (before, more, carried) => {
        const recent = ballots(...Array.from({ length: carried }, (_, i) => String(i)));
        const fresh = freshBallots(tallyOf({ version: before }), tallyOf({ version: before + more, recent }));
        expect(fresh).toHaveLength(Math.min(more, carried));
      }),
    );
  });
});

describe('measuredLag', () => {
  it('takes the lag of a tally that brought a ballot', () => {
    expect(measuredLag(tallyOf({ version: 1 }), tallyOf({ version: 2, lagMs: 90 }), 400)).toBe(90);
  });

  it('keeps the known one when nothing new came, or when the tally was asked for long after', () => {
    expect(measuredLag(tallyOf({ version: 2 }), tallyOf({ version: 2, pollVersion: 2, lagMs: 90 }), 400)).toBe(400);
    expect(measuredLag(null, tallyOf({ version: 2, lagMs: 3_600_000 }), null)).toBeNull();
  });
});

describe('tellTally', () => {
  const tell = (tallies: Tally[]) => tallies.reduce((story, tally) => tellTally(story, { tally, now: 0 }), untold);

  it('is not told an older tally', () => {
    const story = tell([tallyOf({ version: 4 })]);
    expect(tellTally(story, { tally: tallyOf({ version: 3 }), now: 0 })).toBe(story);
  });

  it('shows the first marks at rest and lets later ones fall', () => {
    const story = tell([
      tallyOf({ version: 1, recent: ballots('🦊') }),
      tallyOf({ version: 2, recent: ballots('🐙', '🦊') }),
    ]);
    expect(story.marks.map((one) => [one.mark, one.fresh])).toEqual([
      ['🐙', true],
      ['🦊', false],
    ]);
  });

  it('tells of a reveal when hidden counts appear', () => {
    const hidden = tallyOf({ version: 3, options: null });
    expect(tell([hidden, tallyOf({ version: 3, pollVersion: 2 })]).reveals).toBe(1);
    expect(tell([tallyOf({ version: 3 }), tallyOf({ version: 4 })]).reveals).toBe(0);
    expect(tell([hidden, tallyOf({ round: 2, version: 0 })]).reveals).toBe(0);
  });

  it('forgets the marks of the round before, and never gives a key twice', () => {
    const story = tell([
      tallyOf({ version: 2, recent: ballots('🦊', '🐙') }),
      tallyOf({ round: 2, version: 1, recent: ballots('🦉') }),
    ]);
    expect(story.marks).toEqual([{ key: 2, mark: '🦉', optionIds: ['a'], fresh: false }]);
  });

  it('stays bounded for days', () => {
    let story = untold;
    for (let version = 0; version < 5_000; version++) {
      const recent = ballots(...Array.from({ length: Math.min(version, 8) }, (_, i) => String(version - i)));
      story = tellTally(story, { tally: tallyOf({ version, recent }), now: version });
    }
    expect(story.marks.length).toBeLessThanOrEqual(40);
    expect(new Set(story.marks.map((one) => one.key)).size).toBe(story.marks.length);
  });
});
