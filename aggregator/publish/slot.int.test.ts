import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestTables } from '../testing/test-tables.ts';
import { takeSlot } from './slot.ts';

let tables: Awaited<ReturnType<typeof startTestTables>>;
beforeAll(async () => {
  tables = await startTestTables();
}, 60_000);
afterAll(() => tables.stop());

const poll = { boothId: 'demo', pollId: 'lunch' };

test('a slot is taken by one, and by the next when its time is over', async () => {
  const { counts } = await tables.fresh();
  const takers = await Promise.all(Array.from({ length: 10 }, () => takeSlot(counts, poll, 1_000)));
  expect(takers.filter(({ taken }) => taken)).toHaveLength(1);
  expect(takers).toContainEqual({ taken: false, nextAt: 1_200 });
  expect(await takeSlot(counts, poll, 1_199)).toEqual({ taken: false, nextAt: 1_200 });
  expect(await takeSlot(counts, poll, 1_200)).toEqual({ taken: true });
});

test('a clock that went wrong blocks no slot', async () => {
  const { counts } = await tables.fresh();
  await takeSlot(counts, poll, 9_000_000);
  expect(await takeSlot(counts, poll, 1_000)).toEqual({ taken: true });
});

test('a bar has a slot of its own', async () => {
  const { counts } = await tables.fresh();
  const bar = { boothId: 'demo' };
  for (const published of [bar, poll]) expect(await takeSlot(counts, published, 1_000)).toEqual({ taken: true });
  expect(await takeSlot(counts, bar, 1_000)).toEqual({ taken: false, nextAt: 1_200 });
});
