import { describe, expect, test } from 'vitest';
import { batchParts } from '../testing/batch-parts.ts';
import { memoryCounts } from '../testing/memory-counts.ts';
import { orderStream } from '../testing/order-stream.ts';
import { round, voteStream } from '../testing/vote-stream.ts';
import { countBatch } from './count-batch.ts';

const votes = voteStream(
  Array.from({ length: 12 }, (_, visitor) => ({ visitor, options: ['lambda'], hidden: false })),
).records;
const lane = (digit: string) => ({ ...round, lane: digit });

describe('countBatch', () => {
  test('reports the lowest sequence of a lane that failed and counts the others', async () => {
    const memory = memoryCounts();
    const { parts, published } = batchParts({
      ...memory,
      counts: {
        ...memory.counts,
        commitStep: async (key, seen, step) => {
          if (key.lane === '1') throw new Error('ProvisionedThroughputExceededException');
          return memory.counts.commitStep(key, seen, step);
        },
      },
    });
    const result = await countBatch(votes, parts);
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: votes[1]?.dynamodb?.SequenceNumber }]);
    expect([memory.sumOf(lane('0')).ballots, memory.sumOf(lane('1')).ballots]).toEqual([4, 0]);
    expect(published).toEqual(['favourite-service']);
  });

  test('costs one write for each lane, however many votes there are', async () => {
    const memory = memoryCounts();
    let writes = 0;
    const counts = {
      ...memory.counts,
      commitStep: (...step: Parameters<typeof memory.counts.commitStep>) => {
        writes += 1;
        return memory.counts.commitStep(...step);
      },
    };
    const thousand = Array.from({ length: 1_000 }, (_, visitor) => ({ visitor, options: ['lambda'], hidden: false }));
    await countBatch(voteStream(thousand).records, batchParts({ ...memory, counts }).parts);
    expect(writes).toBe(3);
  });

  test('asks for a publish once per poll, and again for a batch with nothing new', async () => {
    const { parts, published } = batchParts(memoryCounts());
    await countBatch(votes, parts);
    await countBatch(votes, parts);
    expect(published).toEqual(['favourite-service', 'favourite-service']);
  });

  test('gives a lane back to the stream when its row moves each time', async () => {
    const memory = memoryCounts();
    const { parts } = batchParts({ ...memory, counts: { ...memory.counts, commitStep: async () => false } });
    expect((await countBatch(votes, parts)).batchItemFailures).toHaveLength(1);
  });

  test('a change of the rules asks for a publish and counts nothing', async () => {
    const { parts, published } = batchParts(memoryCounts());
    const rules = { pk: { S: 'POLL#demo#lunch' }, sk: { S: 'RULES' } };
    const record = { eventName: 'MODIFY', dynamodb: { SequenceNumber: '1', Keys: rules } };
    expect(await countBatch([record], parts)).toEqual({ batchItemFailures: [] });
    expect(published).toEqual(['lunch']);
  });

  test('orders and votes of one batch are counted apart, and both are published', async () => {
    const memory = memoryCounts();
    const { parts, published } = batchParts(memory);
    const start = { order: 1, what: 'on', drinkId: 'latte', milk: undefined } as const;
    const orders = orderStream([start, start]).records.map((record) => ({
      ...record,
      dynamodb: { ...record.dynamodb, SequenceNumber: `9${record.dynamodb?.SequenceNumber}` },
    }));
    const counts = { ...memory.counts, commitStep: () => Promise.reject(new Error('Throttled')) };
    const result = await countBatch([...votes, ...orders, ...orders], { ...parts, counts });
    expect(result.batchItemFailures).toEqual([{ itemIdentifier: votes[0]?.dynamodb?.SequenceNumber }]);
    expect(memory.drinkRowsOf({ boothId: 'demo' })[0]).toMatchObject({ byStatus: { QUEUED: 1 }, version: 2 });
    expect(published.sort()).toEqual(['drinks', 'favourite-service']);
  });

  test('an order under a key that names no booth is put aside', async () => {
    const memory = memoryCounts();
    const keys = { pk: { S: 'ORDERS#' }, sk: { S: 'x' } };
    const record = { eventName: 'INSERT', dynamodb: { SequenceNumber: '7', Keys: keys } };
    await countBatch([record], batchParts(memory).parts);
    expect(memory.letters.size).toBe(1);
  });

  test('an order that is removed stays counted', async () => {
    const memory = memoryCounts();
    const { parts } = batchParts(memory);
    const [start] = orderStream([{ order: 1, what: 'on', drinkId: 'latte', milk: undefined }]).records;
    const gone = { SequenceNumber: '999999999999999999999', Keys: start?.dynamodb?.Keys };
    await countBatch([...(start ? [start] : []), { eventName: 'REMOVE', dynamodb: gone }], parts);
    expect(memory.drinkRowsOf({ boothId: 'demo' })[0]).toMatchObject({ byStatus: { STARTED: 1 } });
    expect(memory.letters.size).toBe(0);
  });

  test('a vote under a key that names no lane is put aside without moving a row', async () => {
    const memory = memoryCounts();
    const { parts, told } = batchParts(memory);
    const keys = { pk: { S: 'VOTE#demo' }, sk: { S: 'x' } };
    await countBatch([{ eventName: 'INSERT', dynamodb: { SequenceNumber: '7', Keys: keys } }, ...votes], parts);
    expect([...memory.letters.values()].map(({ lane: of }) => of)).toEqual([undefined]);
    expect(told).toEqual(['7'.padStart(40, '0')]);
    expect(memory.sumOf(lane('0')).ballots).toBe(4);
  });

  test('a removed vote stays counted', async () => {
    const memory = memoryCounts();
    const { parts } = batchParts(memory);
    const { Keys, NewImage } = votes[0]?.dynamodb ?? {};
    const gone = { SequenceNumber: '999999999999999999999', Keys, OldImage: NewImage };
    await countBatch([...votes, { eventName: 'REMOVE', dynamodb: gone }], parts);
    expect(memory.sumOf(lane('0')).ballots).toBe(4);
    expect(memory.letters.size).toBe(0);
  });

  test('a queue that can not be told of a letter brings the record back, and it is counted once', async () => {
    const memory = memoryCounts();
    const { parts } = batchParts(memory);
    const broken = { ...votes[0], dynamodb: { ...votes[0]?.dynamodb, NewImage: { entity: { S: 'VOTE' } } } };
    const deaf = { ...parts, tellDeadLetterQueue: () => Promise.reject(new Error('No queue')) };
    const batch = [broken, ...votes.slice(1)];
    expect((await countBatch(batch, deaf)).batchItemFailures).toEqual([
      { itemIdentifier: votes[0]?.dynamodb?.SequenceNumber },
    ]);
    expect((await countBatch(batch, parts)).batchItemFailures).toEqual([]);
    expect(memory.sumOf(lane('0')).ballots).toBe(3);
  });

  test('more letters than a transaction holds are put aside in several steps', async () => {
    const memory = memoryCounts();
    const { parts } = batchParts(memory);
    const many = voteStream(
      Array.from({ length: 400 }, (_, visitor) => ({ visitor, options: ['lambda'], hidden: false })),
    ).records;
    const steps: number[] = [];
    const counts = {
      ...memory.counts,
      commitStep: (...step: Parameters<typeof memory.counts.commitStep>) => {
        steps.push(step[2].dead.length);
        return memory.counts.commitStep(...step);
      },
    };
    await countBatch(many, { ...parts, counts, parse: () => ({ kind: 'unfoldable', reason: 'Poison' }) });
    expect(memory.letters.size).toBe(400);
    expect(Math.max(...steps)).toBeLessThan(99);
  });
});
