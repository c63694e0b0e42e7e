import fc from 'fast-check';
import { expect, test } from 'vitest';
import { presentDrinks } from '../../amplify/drinks/present-drinks.ts';
import { recountDrinks } from '../../amplify/drinks/recount-drinks.ts';
import { giveBack } from '../dead-letters/give-back.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { crashing } from '../testing/crashing.ts';
import { deliverAll, deliveries } from '../testing/deliver.ts';
import { memoryCounts } from '../testing/memory-counts.ts';
import { bars, type OrderStream, orderAction, orderStream } from '../testing/order-stream.ts';
import { action, voteStream } from '../testing/vote-stream.ts';
import { countBatch } from './count-batch.ts';

const actions = fc.array(orderAction, { maxLength: 250, size: 'max' });

function expectExact(memory: ReturnType<typeof memoryCounts>, { orders }: OrderStream): void {
  for (const bar of bars) {
    const { boothId, asOf, ...figures } = presentDrinks(bar.boothId, memory.drinkRowsOf(bar), 'now');
    const byStatus = figures.byStatus.filter(({ count }) => count > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
    expect({ ...figures, byStatus }).toEqual(recountDrinks(orders.get(bar.boothId) ?? []));
  }
}

test('however the records are cut, doubled, overlapped and raced, the figures are those of the orders', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.scheduler(), async (done, plan, scheduler) => {
      const stream = orderStream(done);
      const memory = memoryCounts(() => scheduler.schedule(Promise.resolve()));
      const { parts } = batchParts(memory);
      await scheduler.waitFor(deliverAll(stream.records, plan, (batch) => countBatch(batch, parts)));
      expectExact(memory, stream);
    }),
    { numRuns: 150 },
  );
});

test('a crash before or after any commit changes nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      actions,
      deliveries,
      fc.array(fc.constantFrom('no', 'before', 'after'), { maxLength: 60, size: 'max' }),
      async (done, plan, crashes) => {
        const stream = orderStream(done);
        const memory = memoryCounts();
        const { parts } = batchParts({ ...memory, drinks: crashing(memory.drinks, [...crashes]) });
        await deliverAll(stream.records, plan, (batch) => countBatch(batch, parts));
        expectExact(memory, stream);
      },
    ),
    { numRuns: 150 },
  );
});

test('records put aside are missing from the figures alone, and given back make them whole', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.array(fc.nat({ max: 249 })), async (done, plan, poisoned) => {
      const stream = orderStream(done);
      const poison = new Set(poisoned.flatMap((index) => stream.records[index] ?? []));
      const memory = memoryCounts();
      const { parts, told } = batchParts(memory);
      const parseOrder: typeof parseOrderRecord = (record) =>
        poison.has(record) ? { kind: 'unfoldable', reason: 'Poison' } : parseOrderRecord(record);
      await deliverAll(stream.records, plan, (batch) => countBatch(batch, { ...parts, parseOrder }));
      expect(memory.letters.size).toBe(poison.size);
      expect(new Set(told)).toEqual(new Set(memory.letters.keys()));
      for (const bar of bars) {
        const { byStatus } = presentDrinks(bar.boothId, memory.drinkRowsOf(bar), 'now');
        expect(Math.min(...byStatus.map(({ count }) => count))).toBeGreaterThanOrEqual(0);
      }
      for (const sequence of memory.letters.keys()) {
        const given = [1, 2].map(() => giveBack(sequence, { ...parts, ...memory }));
        expect((await Promise.all(given)).map(({ status }) => status).sort()).toEqual(['ALREADY_GIVEN', 'GIVEN']);
      }
      expectExact(memory, stream);
    }),
    { numRuns: 150 },
  );
});

test('votes and orders in one stream are counted each for itself', async () => {
  await fc.assert(
    fc.asyncProperty(actions, fc.array(action, { maxLength: 60 }), deliveries, async (done, cast, plan) => {
      const orders = orderStream(done);
      const votes = voteStream(cast);
      // The streams number their records apart; no two may have one number.
      const shifted = votes.records.map((record) => ({
        ...record,
        dynamodb: { ...record.dynamodb, SequenceNumber: String(BigInt(record.dynamodb?.SequenceNumber ?? 0) + 1n) },
      }));
      const both = [...orders.records, ...shifted].sort((a, b) => Number(sequenceOf(a) - sequenceOf(b)));
      const memory = memoryCounts();
      const { parts } = batchParts(memory);
      await deliverAll(both, plan, (batch) => countBatch(batch, parts));
      expectExact(memory, orders);
      for (const { lane, sum } of votes.lanes) {
        expect(memory.sumOf(lane)).toMatchObject({ ballots: sum.ballots, version: sum.version });
      }
    }),
    { numRuns: 50 },
  );
});

function sequenceOf(record: OrderStream['records'][number]): bigint {
  return BigInt(record.dynamodb?.SequenceNumber ?? 0);
}
