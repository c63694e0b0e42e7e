import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Json } from '../json.ts';
import { e, load, outputOf, start } from '../testing/run-states.ts';

beforeEach(() => {
  vi.useFakeTimers({ now: Date.parse('2026-01-01T00:00:00Z') });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Runs a Wait in a STANDARD machine until it ends; gives the output and how many seconds passed. */
async function waitFor(fields: Record<string, unknown>, input: Json = {}) {
  const began = Date.now();
  const ending = start(load({ W: { Type: 'Wait', ...fields, Output: e('$states.input'), End: true } }), input, {
    type: 'STANDARD',
  });
  await vi.runAllTimersAsync();
  return { output: outputOf(await ending), seconds: (Date.now() - began) / 1000 };
}

const DAY = 86_400;

describe('Wait', () => {
  it.each([
    ['seconds', { Seconds: 3 }, 3],
    ['no seconds', { Seconds: 0 }, 0],
    ['computed seconds', { Seconds: e('$states.input.n * 2') }, 10],
    ['more days than a timer of Node has', { Seconds: 60 * DAY }, 60 * DAY],
    ['a timestamp', { Timestamp: '2026-01-01T01:00:00Z' }, 3600],
    ['a timestamp with an offset', { Timestamp: '2026-01-01T10:00:00.500+09:00' }, 3600.5],
    ['a computed timestamp', { Timestamp: e('$fromMillis($millis() + 90000)') }, 90],
    ['a timestamp gone by', { Timestamp: '2025-01-01T00:00:00Z' }, 0],
  ])('for %s', async (_, fields, seconds) => {
    expect(await waitFor(fields, { n: 5 })).toEqual({ output: { n: 5 }, seconds });
  });

  it.each([
    ['negative seconds', { Seconds: e('-1') }],
    ['half seconds', { Seconds: e('0.5') }],
    ['seconds in a text', { Seconds: e("'3'") }],
    ['a day as a timestamp', { Timestamp: '2026-01-02' }],
    ['a number as a timestamp', { Timestamp: e('$millis()') }],
  ])('fails on %s', async (_, fields) => {
    expect((await waitFor(fields)).output).toMatchObject({ error: 'States.QueryEvaluationError' });
  });
});
