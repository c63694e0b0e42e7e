import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mostWithin } from './most-within.ts';
import { readVersion } from './read-version.ts';

test('reads the version of a tally, and of nothing else', () => {
  const frame = {
    type: 'data',
    id: '1',
    payload: { data: { onTally: { pollVersion: 3, version: 1_000_042, ballots: 7 } } },
  };
  expect(readVersion(Buffer.from(JSON.stringify(frame)))).toBe(1_000_042);
  expect(readVersion(Buffer.from('{"type":"ka"}'))).toBeUndefined();
  expect(readVersion(Buffer.from('{"pollVersion":3}'))).toBeUndefined();
});

test('the most within a span is what the best of all windows holds', () => {
  fc.assert(
    fc.property(fc.array(fc.nat({ max: 60 })), fc.integer({ min: 1, max: 20 }), (unsorted, span) => {
      const times = unsorted.toSorted((one, other) => one - other);
      const inWindow = (from: number) => times.filter((time) => time >= from && time < from + span).length;
      expect(mostWithin(times, span)).toBe(Math.max(0, ...times.map(inWindow)));
    }),
  );
});
