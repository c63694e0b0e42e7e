import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstRun, nextRun, parseTiming } from './timing.ts';

const MINUTE = 60_000;

describe('a schedule expression', () => {
  it.each([
    ['rate(1 minute)', { kind: 'rate', everyMs: MINUTE }],
    ['rate(5 minutes)', { kind: 'rate', everyMs: 5 * MINUTE }],
    ['rate(2 hours)', { kind: 'rate', everyMs: 120 * MINUTE }],
    ['rate(30 days)', { kind: 'rate', everyMs: 30 * 24 * 60 * MINUTE }],
    ['at(2026-11-22T10:00:05)', { kind: 'at', at: Date.UTC(2026, 10, 22, 10, 0, 5) }],
    ['at(2028-02-29T00:00:00)', { kind: 'at', at: Date.UTC(2028, 1, 29) }],
  ])('%s is a time', (expression, timing) => {
    expect(parseTiming(expression)).toEqual(timing);
  });

  it.each([
    ['rate(0 minutes)'],
    ['rate(1.5 hours)'],
    ['rate(5 seconds)'],
    ['rate(5minutes)'],
    ['at(2026-02-30T00:00:00)'],
    ['at(2026-11-22T24:00:00)'],
    ['at(2026-11-22T10:00)'],
    ['at(2026-11-22T10:00:00Z)'],
    ['at(2026-11-22 10:00:00)'],
    ['cron(0 10 * * ? *)'],
    [''],
  ])('%j is none', (expression) => {
    expect(parseTiming(expression)).toBeUndefined();
  });
});

describe('the runs', () => {
  it('begin at the time, or a period from now', () => {
    expect(firstRun({ kind: 'at', at: 5 }, 10)).toBe(5);
    expect(firstRun({ kind: 'rate', everyMs: MINUTE }, 10)).toBe(10 + MINUTE);
  });

  it('of a rate stay in step, and what was missed is made up for once', () => {
    const whole = fc.integer({ min: 0, max: 2 ** 40 });
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), whole, whole, (minutes, due, gap) => {
        const everyMs = minutes * MINUTE;
        const next = nextRun({ kind: 'rate', everyMs }, due, due + gap) ?? Number.NaN;
        expect(next).toBeGreaterThan(due + gap);
        expect(next - due - gap).toBeLessThanOrEqual(everyMs);
        expect((next - due) % everyMs).toBe(0);
      }),
    );
  });

  it('end after the one at a time', () => {
    expect(nextRun({ kind: 'at', at: 5 }, 5, 10)).toBeNull();
  });
});
