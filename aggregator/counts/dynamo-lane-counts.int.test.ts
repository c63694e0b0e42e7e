import { unmarshall } from '@aws-sdk/util-dynamodb';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { countBatch } from '../aggregate/count-batch.ts';
import { giveBack } from '../dead-letters/give-back.ts';
import { giveLetter, listDeadLetters, readLetter, storeLetter } from '../dead-letters/letter-store.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import type { StreamRecord } from '../fold/sort-record.ts';
import { addSums, equalSums } from '../fold/sum-ballots.ts';
import { readLaneRows } from '../recount/read-lane-rows.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { deliverAll, deliveries } from '../testing/deliver.ts';
import { startTestTables } from '../testing/test-tables.ts';
import { action, round, type VoteStream, voteStream } from '../testing/vote-stream.ts';
import { dynamoDrinkFigures } from './dynamo-drink-figures.ts';
import { dynamoLaneCounts } from './dynamo-lane-counts.ts';
import { readTallyRows } from './read-tally-rows.ts';
import type { Table } from './table.ts';

let tables: Awaited<ReturnType<typeof startTestTables>>;
beforeAll(async () => {
  tables = await startTestTables();
}, 60_000);
afterAll(() => tables.stop());

const actions = fc.array(action, { minLength: 20, maxLength: 80, size: 'max' });

function partsOn(counts: Table) {
  return batchParts({
    counts: dynamoLaneCounts(counts),
    drinks: dynamoDrinkFigures(counts),
    storeLetter: (letter) => storeLetter(counts, letter),
  });
}

async function expectExact(counts: Table, stream: VoteStream): Promise<void> {
  for (const { lane, sum } of stream.lanes) {
    const { row, repair } = await readLaneRows(counts, lane);
    const stored = addSums(row.sum, repair.sum);
    expect(equalSums(stored, sum), JSON.stringify({ lane, stored, sum })).toBe(true);
  }
}

test('in DynamoDB, too, the tally is that of the ballots however records are delivered', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, async (cast, plan) => {
      const stream = voteStream(cast);
      const { counts } = await tables.fresh();
      // Two processes by turns: what one wrote last is stale as often as not.
      const processes = [partsOn(counts), partsOn(counts)] as const;
      let turn = 0;
      await deliverAll(stream.records, plan, (batch) => {
        turn += 1;
        return countBatch(batch, processes[turn % 3 === 0 ? 1 : 0].parts);
      });
      await expectExact(counts, stream);
      for (const { lane, recent } of stream.lanes) {
        expect((await readLaneRows(counts, lane)).row.recent).toEqual(recent);
      }
    }),
    { numRuns: 8 },
  );
}, 120_000);

test('records put aside amid a batch come back exact, each once', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.uniqueArray(fc.nat({ max: 40 })), async (cast, plan, poisoned) => {
      const stream = voteStream(cast);
      const poison = new Set<unknown>(poisoned.flatMap((index) => stream.records[index] ?? []));
      const { counts } = await tables.fresh();
      const { parts } = partsOn(counts);
      const parse: typeof parseVoteRecord = (record) =>
        poison.has(record) ? { kind: 'unfoldable', reason: 'Poison' } : parseVoteRecord(record);
      await deliverAll(stream.records, plan, (batch) => countBatch(batch, { ...parts, parse }));
      const letters = await listDeadLetters(counts);
      expect(letters).toHaveLength(poison.size);
      for (const { sequence } of letters) {
        const given = await Promise.all([give(counts, sequence), give(counts, sequence)]);
        expect(given.map(({ status }) => status).sort()).toEqual(['ALREADY_GIVEN', 'GIVEN']);
      }
      expect(await listDeadLetters(counts)).toEqual([]);
      await expectExact(counts, stream);
    }),
    { numRuns: 5 },
  );
}, 120_000);

test('a letter that still can not be folded is refused with the reason', async () => {
  const { counts } = await tables.fresh();
  const { parts, told } = partsOn(counts);
  const [vote] = voteStream([{ visitor: 0, options: ['lambda'], hidden: false }]).records;
  const broken: StreamRecord = { ...vote, dynamodb: { ...vote?.dynamodb, NewImage: { entity: { S: 'VOTE' } } } };
  await countBatch([broken], parts);
  await expect(give(counts, told[0] ?? '')).rejects.toThrow(/still can't be folded: NewImage options/);
  await expect(give(counts, '5')).rejects.toThrow(/There is no dead letter/);
});

test('two hundred letters of one lane with large images fit their transactions', async () => {
  const { counts } = await tables.fresh();
  const { parts } = partsOn(counts);
  const votes = voteStream(
    Array.from({ length: 200 }, (_, index) => ({ visitor: index * 3, options: ['lambda'], hidden: false })),
  ).records.map((vote, index) => ({
    ...vote,
    dynamodb: { ...vote.dynamodb, NewImage: { junk: { S: 'x'.repeat(index === 7 ? 350_000 : 60_000) } } },
  }));
  expect(await countBatch(votes, parts)).toEqual({ batchItemFailures: [] });
  expect(await listDeadLetters(counts)).toHaveLength(200);
}, 60_000);

test('the rows read back as the tally is presented from them', async () => {
  const { counts } = await tables.fresh();
  const { parts } = partsOn(counts);
  await countBatch(voteStream([{ visitor: 0, options: ['lambda'], hidden: true }]).records, parts);
  expect((await readTallyRows(counts, round)).map((row) => unmarshall(row))).toMatchObject([
    { pk: 'TALLY#demo#favourite-service#1', sk: 'LANE#0', entity: 'LANE', 'count#lambda': 1, ballots: 1, version: 1 },
  ]);
});

function give(counts: Table, sequence: string) {
  return giveBack(sequence, {
    readLetter: (wanted) => readLetter(counts, wanted),
    giveLetter: (wanted, given) => giveLetter(counts, wanted, given),
    parse: parseVoteRecord,
    parseOrder: parseOrderRecord,
    askForPublish: async () => {},
  });
}
