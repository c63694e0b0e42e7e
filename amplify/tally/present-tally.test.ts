import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { areResultsHidden, type LaneRow, type PollRules, presentTally } from './present-tally.ts';

const NOW = '2026-11-22T10:00:00.000Z';
const rules: PollRules = {
  boothId: 'demo',
  pollId: 'favourite-service',
  round: 2,
  version: 7,
  status: 'OPEN',
  results: 'ALWAYS',
  revealed: false,
  optionIds: ['lambda', 'appsync', 'dynamodb'],
};

function ballot(mark: string, options: string[], at: string, hidden = false) {
  return { mark, options, at, hidden };
}

describe('presentTally', () => {
  it('sums lanes and repairs, in the order of the options', () => {
    const rows: LaneRow[] = [
      { sk: 'LANE#0', 'count#lambda': 2, 'count#appsync': 1, ballots: 3, version: 4 },
      { sk: 'LANE#f', 'count#appsync': 5, ballots: 5, version: 5 },
      { sk: 'REPAIR#0', 'count#appsync': 1, ballots: 1, version: 1 },
    ];
    expect(presentTally(rules, rows, NOW)).toStrictEqual({
      boothId: 'demo',
      pollId: 'favourite-service',
      round: 2,
      version: 10,
      pollVersion: 7,
      ballots: 9,
      options: [
        { optionId: 'lambda', count: 2 },
        { optionId: 'appsync', count: 7 },
        { optionId: 'dynamodb', count: 0 },
      ],
      recent: [],
      asOf: NOW,
      lagMs: null,
    });
  });

  it('names no option of a draft, whatever its results setting', () => {
    const tally = presentTally({ ...rules, status: 'DRAFT' }, [], NOW);
    expect([tally.options, tally.ballots, tally.round]).toStrictEqual([null, 0, 2]);
  });

  it('shows the newest eight ballots over all lanes, newest first, and how far behind the tally is', () => {
    const at = (second: number): string => `2026-11-22T09:59:${String(second).padStart(2, '0')}.500Z`;
    const even = [8, 6, 4, 2, 0].map((second) => ballot(`even ${second}`, ['lambda'], at(second)));
    const odd = [9, 7, 5, 3, 1].map((second) => ballot(`odd ${second}`, ['appsync'], at(second)));
    const tally = presentTally(rules, [{ recent: even }, { recent: odd }], NOW);
    expect(tally.recent.map(({ mark }) => mark)).toStrictEqual([
      'odd 9',
      'even 8',
      'odd 7',
      'even 6',
      'odd 5',
      'even 4',
      'odd 3',
      'even 2',
    ]);
    expect(tally.lagMs).toBe(50_500);
  });

  it('never shows the options of a ballot cast while results were hidden, not even after the reveal', () => {
    const recent = [
      ballot('🦊', ['lambda'], '2026-11-22T09:59:02.000Z'),
      ballot('🐢', ['lambda'], '2026-11-22T09:59:01.000Z', true),
    ];
    const tally = presentTally({ ...rules, results: 'ON_REVEAL', revealed: true }, [{ ballots: 2, recent }], NOW);
    expect(tally.recent).toStrictEqual([
      { mark: '🦊', optionIds: ['lambda'] },
      { mark: '🐢', optionIds: null },
    ]);
  });
});

describe('areResultsHidden', () => {
  it.each<[string, Partial<PollRules>, boolean]>([
    ['ALWAYS', { results: 'ALWAYS' }, false],
    ['AFTER_VOTE is a courtesy of the pages', { results: 'AFTER_VOTE' }, false],
    ['AFTER_CLOSE while open', { results: 'AFTER_CLOSE' }, true],
    ['AFTER_CLOSE as a draft again', { results: 'AFTER_CLOSE', status: 'DRAFT' }, true],
    ['AFTER_CLOSE once closed', { results: 'AFTER_CLOSE', status: 'CLOSED' }, false],
    ['AFTER_CLOSE before its time', { results: 'AFTER_CLOSE', closesAt: '2026-11-22T10:00:00.001Z' }, true],
    ['AFTER_CLOSE at its time', { results: 'AFTER_CLOSE', closesAt: NOW }, false],
    ['ON_REVEAL before', { results: 'ON_REVEAL' }, true],
    ['ON_REVEAL closed, but not revealed', { results: 'ON_REVEAL', status: 'CLOSED' }, true],
    ['ON_REVEAL after', { results: 'ON_REVEAL', revealed: true }, false],
    ['a setting nobody knows', { results: 'SOMETIMES' }, true],
  ])('%s', (_name, change, hidden) => {
    expect(areResultsHidden({ ...rules, ...change }, NOW)).toBe(hidden);
  });
});

describe('any tally', () => {
  const time = fc
    .date({ min: new Date('1999-01-01'), max: new Date('2099-01-01'), noInvalidDate: true })
    .map((date) => date.toISOString());
  const options = fc.subarray(rules.optionIds, { minLength: 1 });
  const cast = fc.record({ mark: fc.string(), options, at: time, hidden: fc.boolean() });
  const row = fc.array(cast, { maxLength: 20 }).map((ballots): LaneRow => {
    const counts: Record<string, number> = {};
    for (const { options: chosen } of ballots) {
      for (const option of chosen) counts[`count#${option}`] = (counts[`count#${option}`] ?? 0) + 1;
    }
    const recent = ballots.toSorted((a, b) => (a.at < b.at ? 1 : -1)).slice(0, 8);
    return { ...counts, ballots: ballots.length, version: ballots.length, recent };
  });
  const rows = fc.array(row, { maxLength: 17 });
  const anyRules = fc.record({
    results: fc.constantFrom('ALWAYS', 'AFTER_VOTE', 'AFTER_CLOSE', 'ON_REVEAL'),
    status: fc.constantFrom('DRAFT', 'OPEN', 'CLOSED'),
    revealed: fc.boolean(),
  });

  it('leaks no count and no choice while hidden', () => {
    fc.assert(
      fc.property(anyRules, rows, time, (change, lanes, now) => {
        const shown = { ...rules, ...change };
        const tally = presentTally(shown, lanes, now);
        if (!areResultsHidden(shown, now)) return;
        expect(tally.options).toBeNull();
        expect(tally.recent.every(({ optionIds }) => optionIds === null)).toBe(true);
      }),
    );
  });

  it('sums every lane and keeps the newest ballots, whatever their order', () => {
    fc.assert(
      fc.property(rows, time, (lanes, now) => {
        const tally = presentTally(rules, lanes, now);
        const casts = lanes.flatMap((lane) => lane.recent as { at: string; options: string[]; hidden: boolean }[]);
        const newest = casts.map(({ at }) => at).toSorted();
        expect(tally.ballots).toBe(lanes.reduce((sum, lane) => sum + Number(lane.ballots), 0));
        for (const { optionId, count } of tally.options ?? []) {
          expect(count).toBe(lanes.reduce((sum, lane) => sum + Number(lane[`count#${optionId}`] ?? 0), 0));
        }
        expect(tally.recent).toHaveLength(Math.min(8, casts.length));
        const last = newest.at(-1);
        expect(tally.lagMs).toBe(last === undefined ? null : Math.min(Date.parse(now) - Date.parse(last), 2 ** 31 - 1));
        for (const { optionIds } of tally.recent) expect(optionIds === null || optionIds.length > 0).toBe(true);
      }),
    );
  });
});
