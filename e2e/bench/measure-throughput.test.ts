import { expect, test } from 'vitest';
import { measureThroughput } from './measure-throughput.ts';

test('every task is done once, never more at a time than asked, and failures are left out', async () => {
  const done: number[] = [];
  let running = 0;
  let most = 0;
  const { times } = await measureThroughput({ concurrency: 3, count: 10, ms: 60_000 }, async (index) => {
    running += 1;
    most = Math.max(most, running);
    await Promise.resolve();
    running -= 1;
    done.push(index);
    return index % 2 === 0 ? index : undefined;
  });
  expect(done.toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  expect(most).toBe(3);
  expect(times.toSorted((a, b) => a - b)).toEqual([0, 2, 4, 6, 8]);
});

test('nothing is begun without time left', async () => {
  const { times, perSecond } = await measureThroughput({ concurrency: 2, count: 5, ms: 0 }, async () => 1);
  expect(times).toEqual([]);
  expect(perSecond).toBe(0);
});
