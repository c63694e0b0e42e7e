import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Refused } from './errors.ts';
import { retryDelay } from './retry-delay.ts';
import { tryPatiently } from './try-patiently.ts';

/** A command that meets these problems in turn, then succeeds; with the waits it led to. */
function commandThatMeets(...problems: unknown[]) {
  const waits: number[] = [];
  const patience = { tries: 4, sleep: async (ms: number) => void waits.push(ms), random: () => 0 };
  const command = async () => {
    if (problems.length > 0) throw problems.shift();
    return 'done';
  };
  return { waits, result: tryPatiently(command, patience) };
}

test('an overloaded booth is given the time it asks for, and nothing is in doubt', async () => {
  const { waits, result } = commandThatMeets(new Refused(429, 'TooManyRequests', '', 3000));
  expect(await result).toEqual({ ok: true, value: 'done', doubtful: false });
  expect(waits).toEqual([3000]);
});

test('a lost answer is tried again and stays in doubt', async () => {
  const { waits, result } = commandThatMeets(new TypeError('fetch failed'), new Refused(503, 'Unavailable', ''));
  expect(await result).toEqual({ ok: true, value: 'done', doubtful: true });
  expect(waits).toEqual([200, 400]);
});

test('a clear refusal ends it', async () => {
  const problem = new Refused(409, 'PollClosed', '');
  const { waits, result } = commandThatMeets(problem);
  expect(await result).toEqual({ ok: false, problem, doubtful: false });
  expect(waits).toEqual([]);
});

test('the last try ends it', async () => {
  const problem = new TypeError('fetch failed');
  const { waits, result } = commandThatMeets(problem, problem, problem, problem, problem);
  expect(await result).toEqual({ ok: false, problem, doubtful: true });
  expect(waits).toHaveLength(3);
});

test('no wait is shorter than asked, nor longer than a visitor would bear', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.nat(5000),
      fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
      (failures, asked, random) => {
        const wait = retryDelay(failures, new Refused(503, 'Unavailable', '', asked), random);
        expect(wait).toBeGreaterThanOrEqual(Math.max(200, asked));
        expect(wait).toBeLessThanOrEqual(8000);
      },
    ),
  );
});
