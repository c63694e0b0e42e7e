import { GetItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { presentDrinks } from '../../amplify/drinks/present-drinks.ts';
import { recountDrinks } from '../../amplify/drinks/recount-drinks.ts';
import { countBatch } from '../aggregate/count-batch.ts';
import { giveBack } from '../dead-letters/give-back.ts';
import { giveLetter, listDeadLetters, readLetter, storeLetter } from '../dead-letters/letter-store.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { figuresRowKey } from '../keys/booth-key.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { deliverAll, deliveries } from '../testing/deliver.ts';
import { bars, type OrderStream, orderAction, orderStream } from '../testing/order-stream.ts';
import { startTestTables } from '../testing/test-tables.ts';
import { dynamoDrinkFigures } from './dynamo-drink-figures.ts';
import { dynamoLaneCounts } from './dynamo-lane-counts.ts';
import { readFiguresRows } from './read-figures-rows.ts';
import type { Table } from './table.ts';

let tables: Awaited<ReturnType<typeof startTestTables>>;
beforeAll(async () => {
  tables = await startTestTables();
}, 60_000);
afterAll(() => tables.stop());

const actions = fc.array(orderAction, { minLength: 20, maxLength: 120, size: 'max' });

function partsOn(counts: Table) {
  return batchParts({
    counts: dynamoLaneCounts(counts),
    drinks: dynamoDrinkFigures(counts),
    storeLetter: (letter) => storeLetter(counts, letter),
  }).parts;
}

async function expectExact(counts: Table, { orders }: OrderStream): Promise<void> {
  for (const bar of bars) {
    const rows = await readFiguresRows(counts, bar);
    const { boothId, asOf, ...figures } = presentDrinks(bar.boothId, rows, 'now');
    const byStatus = figures.byStatus.filter(({ count }) => count > 0).sort((a, b) => (a.key < b.key ? -1 : 1));
    expect({ ...figures, byStatus }).toEqual(recountDrinks(orders.get(bar.boothId) ?? []));
  }
}

test('in DynamoDB, too, the figures are those of the orders however records are delivered', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, async (done, plan) => {
      const stream = orderStream(done);
      const { counts } = await tables.fresh();
      const parts = partsOn(counts);
      await deliverAll(stream.records, plan, (batch) => countBatch(batch, parts));
      await expectExact(counts, stream);
    }),
    { numRuns: 8, endOnFailure: true },
  );
}, 120_000);

test('records put aside amid a batch come back exact, each once, be they given back all at once', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.uniqueArray(fc.nat({ max: 40 })), async (done, plan, poisoned) => {
      const stream = orderStream(done);
      const poison = new Set<unknown>(poisoned.flatMap((index) => stream.records[index] ?? []));
      const { counts } = await tables.fresh();
      const parts = partsOn(counts);
      const parseOrder: typeof parseOrderRecord = (record) =>
        poison.has(record) ? { kind: 'unfoldable', reason: 'Poison' } : parseOrderRecord(record);
      await deliverAll(stream.records, plan, (batch) => countBatch(batch, { ...parts, parseOrder }));
      const letters = await listDeadLetters(counts);
      expect(letters).toHaveLength(poison.size);
      const give = (sequence: string) =>
        giveBack(sequence, {
          ...parts,
          readLetter: (wanted) => readLetter(counts, wanted),
          giveLetter: (wanted, given) => giveLetter(counts, wanted, given),
        });
      // Two orders of one booth share a repair row, so whoever comes second has to read it again.
      for (let from = 0; from < letters.length; from += 2) {
        const pair = letters.slice(from, from + 2).flatMap(({ sequence }) => [give(sequence), give(sequence)]);
        const given = (await Promise.all(pair)).map(({ status }) => status);
        expect(given.filter((status) => status === 'GIVEN')).toHaveLength(pair.length / 2);
      }
      expect(await listDeadLetters(counts)).toEqual([]);
      await expectExact(counts, stream);
    }),
    { numRuns: 5, endOnFailure: true },
  );
}, 120_000);

test('a bar with more drinks and hours than an expression could name is still one update', async () => {
  const { counts } = await tables.fresh();
  const stream = orderStream(Array.from({ length: 2 }, () => ({ order: 1, what: 'on', drinkId: 'a', milk: 'oat' })));
  const [start, queue] = stream.records;
  const modifiers = (n: number) =>
    JSON.stringify(Object.fromEntries(Array.from({ length: 10 }, (_, m) => [`modifier-${m}`, `choice-${n}-${m}`])));
  const many = Array.from({ length: 100 }, (_, n) => ({
    ...start,
    dynamodb: {
      ...start?.dynamodb,
      SequenceNumber: String(n + 1),
      NewImage: {
        ...(queue?.dynamodb?.NewImage as object),
        ...marshall({ drinkId: `drink-${n}`, modifiers: modifiers(n) }),
        queuedAt: { S: new Date(Date.UTC(2026, 0, 1, n)).toISOString() },
      },
    },
  }));
  expect(await countBatch(many, partsOn(counts))).toEqual({ batchItemFailures: [] });
  const { Item } = await counts.client.send(
    new GetItemCommand({ TableName: counts.name, Key: marshall(figuresRowKey(bars[0])) }),
  );
  const row = unmarshall(Item ?? {});
  expect(row).toMatchObject({
    pk: 'DRINKS#demo',
    sk: 'FIGURES',
    entity: 'FIGURES',
    byStatus: { QUEUED: 100 },
    version: 200,
  });
  expect([row.byDrink, row.byModifier, row.byHour].map((counted) => Object.keys(counted).length)).toEqual([
    100, 1000, 100,
  ]);
});
