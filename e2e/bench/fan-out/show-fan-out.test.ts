import { expect, test } from 'vitest';
import { conflationFigures, levelFigures } from './show-fan-out.ts';

const served = (last: number, memory: number) => ({ published: [{ first: 1, last, answered: last }], memory });

test('a size stands beside the bare server, or says why it could not be measured', () => {
  const levels = [{ size: 1000, booth: served(30, 20), bare: served(20, 10) }];
  const [time, memory, missing] = levelFigures(levels, { wanted: [1000, 5000], files: 1024 });
  expect(time).toMatchObject({ value: 30, beside: { value: 20 }, ratio: 1.5, within: true });
  expect(memory).toMatchObject({ value: 20.5, unit: 'KB', beside: { value: 10.2 } });
  expect(missing).toMatchObject({ value: null, note: expect.stringContaining('1024 files') });
  const [slow] = levelFigures([{ size: 1, booth: served(31, 1), bare: served(20, 1) }], { wanted: [1], files: 1024 });
  expect(slow?.within).toBe(false);
});

test('a screen that misses the last tally, or gets too many, is over the limit', () => {
  const told = { acknowledged: 50, failed: 0, version: 50, seconds: 2 };
  const good = { pushes: 10, mostInASecond: 6, version: 50 };
  expect(conflationFigures([good, good], told).map(({ within }) => within)).toEqual([true, true, true]);
  const bad = { pushes: 11, mostInASecond: 7, version: 49 };
  expect(conflationFigures([good, bad], told).map(({ value }) => value)).toEqual([5.5, 7, 1]);
  expect(conflationFigures([good, bad], told).map(({ within }) => within)).toEqual([false, false, false]);
});
