import { DeleteItemCommand, UpdateItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall } from '@aws-sdk/util-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { countBatch } from '../aggregate/count-batch.ts';
import { dynamoDrinkFigures } from '../counts/dynamo-drink-figures.ts';
import { dynamoLaneCounts } from '../counts/dynamo-lane-counts.ts';
import type { Table } from '../counts/table.ts';
import { listDeadLetters, storeLetter } from '../dead-letters/letter-store.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { laneRowKey } from '../keys/lane-key.ts';
import { readRules } from '../publish/read-rules.ts';
import { readLaneRows } from '../recount/read-lane-rows.ts';
import { readVotes } from '../recount/read-votes.ts';
import { recountLane } from '../recount/recount-lane.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { putItems, putRules, startTestTables } from '../testing/test-tables.ts';
import { poll, round, voteStream } from '../testing/vote-stream.ts';
import { readLane } from './read-lane.ts';
import { rebuildPoll } from './rebuild-poll.ts';
import { writeLane } from './write-lane.ts';

let tables: Awaited<ReturnType<typeof startTestTables>>;
beforeAll(async () => {
  tables = await startTestTables();
}, 60_000);
afterAll(() => tables.stop());

type Tables = { transactions: Table; counts: Table };

const zero = { ...round, lane: '0' };
const stream = voteStream(
  Array.from({ length: 45 }, (_, index) => ({
    visitor: index % 30,
    options: index < 30 ? ['lambda'] : ['amplify', 'appsync'],
    hidden: false,
  })),
);

/** A poll with votes that are stored and counted, all but the records at these places, which are put aside. */
async function pollWith(status: string, poison: readonly number[] = []): Promise<Tables> {
  const both = await tables.fresh();
  await putRules(both.transactions, poll, { status });
  await putItems(both.transactions, stream.items);
  const { parts } = batchParts({
    counts: dynamoLaneCounts(both.counts),
    drinks: dynamoDrinkFigures(both.counts),
    storeLetter: (letter) => storeLetter(both.counts, letter),
  });
  const bad = new Set<unknown>(poison.map((index) => stream.records[index]));
  const parse: typeof parseVoteRecord = (record) =>
    bad.has(record) ? { kind: 'unfoldable', reason: 'Poison' } : parseVoteRecord(record);
  await countBatch(stream.records, { ...parts, parse });
  return both;
}

async function addToRow({ client, name }: Table, attribute: string, by: number): Promise<void> {
  await client.send(
    new UpdateItemCommand({
      TableName: name,
      Key: marshall(laneRowKey(zero)),
      UpdateExpression: 'ADD #a :by',
      ExpressionAttributeNames: { '#a': attribute },
      ExpressionAttributeValues: marshall({ ':by': by }),
    }),
  );
}

function recount({ transactions, counts }: Tables) {
  return recountLane(zero, {
    readVotes: (lane) => readVotes(transactions, lane),
    readRows: (lane) => readLaneRows(counts, lane),
    sleep: async () => {},
  });
}

function rebuild({ transactions, counts }: Tables, sleep = async () => {}) {
  const published: string[] = [];
  const result = rebuildPoll(poll, {
    readRules: (wanted) => readRules(transactions, wanted),
    readLane: (lane) => readLane(transactions, counts, lane),
    writeLane: (rules, picture) => writeLane(transactions, counts, rules, picture),
    askForPublish: async ({ pollId }) => {
      published.push(pollId);
    },
    sleep,
  });
  return { result, published };
}

describe('recountLane', () => {
  test('finds votes and rows equal', async () => {
    const { sum } = stream.lanes[0] ?? {};
    const counted = { ...sum?.counts };
    expect(await recount(await pollWith('OPEN'))).toEqual({
      lane: '0',
      counted,
      recounted: counted,
      ballots: sum?.ballots,
      equal: true,
    });
  });

  test('finds a row that was tampered with', async () => {
    const both = await pollWith('OPEN');
    await addToRow(both.counts, 'count#lambda', 1);
    expect(await recount(both)).toMatchObject({ equal: false });
  });

  test('says that it can not tell while records are missing from the row', async () => {
    expect(await recount(await pollWith('OPEN', [3]))).toMatchObject({ equal: null });
  });

  test('a lane that nobody voted in is equal', async () => {
    const both = await tables.fresh();
    expect(await recount(both)).toEqual({ lane: '0', counted: {}, recounted: {}, ballots: 0, equal: true });
  });
});

describe('rebuildPoll', () => {
  test.each(['OPEN', 'DRAFT'])('refuses a poll that is %s', async (status) => {
    const both = await tables.fresh();
    await putRules(both.transactions, poll, { status });
    await expect(rebuild(both).result).rejects.toThrow(/close it first/);
  });

  test('refuses a poll that there is not', async () => {
    await expect(rebuild(await tables.fresh()).result).rejects.toThrow(/There is no poll/);
  });

  test('sets the rows from the votes, gives what they hold, and clears the sequence', async () => {
    const both = await pollWith('CLOSED', [0, 4]);
    await addToRow(both.counts, 'count#lambda', 40);
    await both.counts.client.send(
      new DeleteItemCommand({ TableName: both.counts.name, Key: marshall(laneRowKey({ ...round, lane: '1' })) }),
    );
    const { result, published } = rebuild(both);
    expect(await result).toEqual({ pollId: poll.pollId, round: 1, lanes: 3, ballots: 30 });
    expect(published).toEqual([poll.pollId]);
    for (const { lane, sum } of stream.lanes) {
      const { row, repair } = await readLaneRows(both.counts, lane);
      expect(row).toEqual({ lastSequence: undefined, version: sum.version, recent: [], sum });
      expect(repair.version).toBeUndefined();
    }
    expect(await listDeadLetters(both.counts)).toEqual([]);
    expect(await recount(both)).toMatchObject({ equal: true });
  });

  test('does not begin while something moves', async () => {
    const both = await pollWith('CLOSED');
    const { result } = rebuild(both, () => addToRow(both.counts, 'version', 1));
    await expect(result).rejects.toThrow(/wait until nothing moves/);
  });

  test('writes nothing to a lane that moved after it was read', async () => {
    const both = await pollWith('CLOSED');
    const rules = await readRules(both.transactions, poll);
    const picture = await readLane(both.transactions, both.counts, zero);
    await addToRow(both.counts, 'version', 1);
    if (!rules) throw new Error('No rules');
    await expect(writeLane(both.transactions, both.counts, rules, picture)).rejects.toThrow(/ConditionalCheckFailed/);
  });
});
