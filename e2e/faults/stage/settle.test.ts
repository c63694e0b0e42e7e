import { describe, expect, it } from 'vitest';
import type { CountedCrowd } from '../crowd/start-crowd.ts';
import type { Screens, Shown } from '../scenario.ts';
import { settle } from './settle.ts';

const tally = (ballots: number, change: Partial<Shown> = {}): Shown => ({
  round: 1,
  pollVersion: 2,
  version: ballots,
  ballots,
  options: { a: ballots, b: 0 },
  ...change,
});
const none = { round: 1, version: 0, ballots: 0, options: new Map([['a', 0]]) };
const equal = { round: 1, ballots: 2, equal: true };

/** So many visitors, each of whom was told that the vote for `a` is recorded. */
function crowdOf(visitors: number): CountedCrowd {
  const vote = { options: ['a'], status: 'RECORDED', doubtful: false } as const;
  const votes = Array.from({ length: visitors }, () => [vote]);
  const figures = { visitors, acknowledged: visitors, retries: 0, failed: 0, problems: new Map(), reasons: new Map() };
  const done = Promise.resolve();
  return { pollId: 'p', before: none, figures, done, votes: () => votes, end: () => done };
}

function screensOf(...shown: (Shown | null)[]): Screens {
  const all = shown.map((one, index) => ({ name: `screen ${index + 1}`, shown: () => one, close: () => undefined }));
  return {
    pollId: 'p',
    all,
    connections: () => all.length,
    connected: () => all.length,
    add: () => undefined,
    close: async () => undefined,
  };
}

async function judge({ crowd = crowdOf(2), screens = screensOf(tally(2)), now = tally(2), recount = equal as object }) {
  const checks = await settle({
    crowd,
    screens,
    // Whatever they say is their last word.
    seconds: -1,
    readTally: async () => now,
    recount: async () => recount,
  });
  return checks.filter(({ holds }) => !holds).map(({ what }) => what);
}

describe('what has to hold when all has come to rest', () => {
  it('holds where everybody says the same', async () => {
    expect(await judge({})).toEqual([]);
  });

  it.each([
    ['a lost vote', { crowd: crowdOf(3) }, 'acknowledged ⊆ counted ⊆ attempted'],
    ['a vote counted twice', { crowd: crowdOf(1) }, 'acknowledged ⊆ counted ⊆ attempted'],
    ['a ballot without an option', { now: tally(2, { options: { a: 1, b: 0 } }) }, 'options sum to ballots'],
    ['a recount that differs', { recount: { ...equal, equal: false } }, 'recount equals the tally'],
    ['a recount that never is sure', { recount: { round: 1, equal: null } }, 'recount equals the tally'],
    ['a recount of other ballots', { recount: { ...equal, ballots: 3 } }, 'recount equals the tally'],
    ['a screen behind', { screens: screensOf(tally(2), tally(1)) }, 'every screen shows the tally'],
    ['a screen of an old round', { screens: screensOf(tally(2, { round: 0 })) }, 'every screen shows the tally'],
    ['a dark screen', { screens: screensOf(null) }, 'every screen shows the tally'],
    ['no screen at all', { screens: screensOf() }, 'every screen shows the tally'],
    ['a wrong bar', { screens: screensOf(tally(2, { options: { a: 1, b: 1 } })) }, 'every screen shows the tally'],
  ])('fails for %s', async (_what, change, failed) => {
    expect(await judge(change)).toContain(failed);
  });

  it('takes a page that knows no version by its figures', async () => {
    expect(await judge({ screens: screensOf(tally(2, { version: -1 })) })).toEqual([]);
    expect(await judge({ screens: screensOf(tally(1, { version: -1 })) })).toEqual(['every screen shows the tally']);
  });
});
