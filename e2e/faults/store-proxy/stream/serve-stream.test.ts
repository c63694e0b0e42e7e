import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import * as v from 'valibot';
import { afterAll, expect, test } from 'vitest';
import { createRandom } from '../../../robots/random.ts';
import { noCounters } from '../counters.ts';
import { type GivenRules, Rules } from '../rules.ts';
import { keepGivenBatches } from './given-batches.ts';
import { openLayouts } from './layouts.ts';
import { DescribeAnswer, IteratorAnswer, type Record, RecordsAnswer, sequenceOf } from './records.ts';
import { serveStream } from './serve-stream.ts';
import { type Ask, makeAnswer, parseAnswer, type StreamParts } from './stream-parts.ts';

const arn = 'arn:aws:dynamodb:ddblocal:000000000000:table/Votes/stream/2026';
const folder = mkdtempSync(join(tmpdir(), 'booth-layouts-'));
afterAll(() => rmSync(folder, { recursive: true }));
let files = 0;

/** A store with one shard, whose iterators name the next record; records may be added. */
function openStore() {
  const records: Record[] = [];
  const ask: Ask = async (operation, input) => {
    const asked = v.parse(v.record(v.string(), v.unknown()), input);
    if (operation === 'DescribeStream') {
      return makeAnswer({
        StreamDescription: { StreamArn: arn, Shards: [{ ShardId: 'one', SequenceNumberRange: {} }] },
      });
    }
    if (operation === 'GetShardIterator') {
      return makeAnswer({ ShardIterator: `${arn}|${Number(asked.SequenceNumber ?? -1) + 1}` });
    }
    const from = Number(String(asked.ShardIterator).split('|')[1]);
    const given = records.slice(from, from + Number(asked.Limit));
    return makeAnswer({ Records: given, NextShardIterator: `${arn}|${from + given.length}` });
  };
  const add = (count: number) => {
    for (let n = 0; n < count; n += 1) {
      const SequenceNumber = String(records.length);
      records.push({ dynamodb: { SequenceNumber, Keys: { pk: { S: `lane ${records.length % 16}` } } } });
    }
  };
  return { records, ask, add };
}

function openProxy(rules: GivenRules, ask: Ask) {
  const parsed = v.parse(Rules, rules);
  const random = createRandom(parsed.seed);
  const time = { now: 0 };
  const parts: StreamParts = {
    rules: () => parsed,
    random: () => random,
    counters: noCounters(),
    layouts: openLayouts(join(folder, `${files++}.json`), () => time.now),
    given: keepGivenBatches(),
  };
  /** What the booth is answered; what the proxy leaves to the store is asked there. */
  const call = async (operation: string, input: object) =>
    parseAnswer((await serveStream(operation, JSON.stringify(input), ask, parts)) ?? (await ask(operation, input)));
  return { parts, call, time };
}

type Proxy = ReturnType<typeof openProxy>;

async function openReader({ call }: Proxy, shardId: string) {
  const opened = await call('GetShardIterator', {
    StreamArn: arn,
    ShardId: shardId,
    ShardIteratorType: 'TRIM_HORIZON',
  });
  let iterator: string | undefined = v.parse(IteratorAnswer, opened).ShardIterator;
  const seen: number[] = [];
  return {
    seen,
    hasEnded: () => iterator === undefined,
    async ask() {
      if (iterator === undefined) return;
      const answer = v.parse(RecordsAnswer, await call('GetRecords', { ShardIterator: iterator, Limit: 10 }));
      seen.push(...answer.Records.map((record) => Number(sequenceOf(record))));
      iterator = answer.NextShardIterator;
    },
  };
}

/** At least once, and nothing before all that comes before it. */
function expectInOrder(seen: readonly number[], all: readonly number[]): void {
  const firsts = [...new Set(seen)];
  expect(firsts).toEqual(all);
}

const shares = fc.record({
  again: fc.double({ min: 0, max: 0.3, noNaN: true }),
  later: fc.double({ min: 0, max: 0.3, noNaN: true }),
  rewind: fc.double({ min: 0, max: 0.2, noNaN: true }),
  cut: fc.double({ min: 0, max: 0.2, noNaN: true }),
});

test('whatever the rules repeat and cut, a reader skips nothing', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer(),
      shares,
      fc.array(fc.nat({ max: 15 }), { maxLength: 12 }),
      async (seed, rule, adds) => {
        const store = openStore();
        const proxy = openProxy({ seed, streams: [rule] }, store.ask);
        await proxy.call('DescribeStream', { StreamArn: arn });
        const readers = [await openReader(proxy, 'one'), await openReader(proxy, 'one')];
        for (const count of [...adds, ...Array.from({ length: 400 }, () => 0)]) {
          store.add(count);
          for (const reader of readers) await reader.ask();
        }
        for (const { seen } of readers)
          expectInOrder(
            seen,
            store.records.map((_, at) => at),
          );
      },
    ),
    { numRuns: 40 },
  );
});

test('each kind of repetition happens and is counted', async () => {
  const store = openStore();
  const rule = { again: 0.2, later: 0.2, rewind: 0.2, cut: 0.2 };
  const proxy = openProxy({ seed: 1, streams: [rule] }, store.ask);
  await proxy.call('DescribeStream', { StreamArn: arn });
  const reader = await openReader(proxy, 'one');
  for (let turn = 0; turn < 200; turn += 1) {
    store.add(3);
    await reader.ask();
  }
  const count = proxy.parts.counters.streams.Votes;
  for (const kind of ['again', 'replayed', 'rewound', 'cut'] as const) expect(count?.[kind]).toBeGreaterThan(10);
  expect(reader.seen.length).toBeGreaterThan(new Set(reader.seen).size);
});

/** Reads as the run-time does: a parent to its end, then its children; gives what was seen per shard. */
async function readAll(proxy: Proxy, turns: number, between: (turn: number) => void) {
  const readers = new Map<string, Awaited<ReturnType<typeof openReader>>>();
  for (let turn = 0; turn < turns; turn += 1) {
    between(turn);
    const described = v.parse(DescribeAnswer, await proxy.call('DescribeStream', { StreamArn: arn }));
    for (const shard of described.StreamDescription.Shards) {
      const parent = v.parse(v.object({ ParentShardId: v.optional(v.string()) }), shard).ParentShardId;
      if (parent !== undefined && readers.get(parent)?.hasEnded() !== true) continue;
      if (!readers.has(shard.ShardId)) readers.set(shard.ShardId, await openReader(proxy, shard.ShardId));
      await readers.get(shard.ShardId)?.ask();
    }
  }
  return readers;
}

test('a shard ends where it was split; its children hold the rest, each key in one of them, in order', async () => {
  await fc.assert(
    fc.asyncProperty(fc.integer(), fc.subarray([2, 5, 9, 12]), async (seed, splits) => {
      const store = openStore();
      const proxy = openProxy({ seed, streams: [{ again: 0.2, cut: 0.2 }] }, store.ask);
      const readers = await readAll(proxy, 120, (turn) => {
        if (turn < 15) store.add(7);
        if (splits.includes(turn)) expect(proxy.parts.layouts.split('Votes')).toBe(true);
      });
      const all = [...readers.values()].map(({ seen }) => [...new Set(seen)]);
      for (const seen of all) expect(seen).toEqual(seen.toSorted((one, other) => one - other));
      // Each record in one shard and one only.
      expect(all.flat().toSorted((one, other) => one - other)).toEqual(store.records.map((_, at) => at));
      expect([...readers.values()].filter((reader) => reader.hasEnded())).toHaveLength(2 ** splits.length - 1);
    }),
    { numRuns: 20 },
  );
});

test('a twin gives the same records again, until its time is over', async () => {
  const store = openStore();
  const proxy = openProxy({}, store.ask);
  store.add(20);
  const readers = await readAll(proxy, 30, (turn) => {
    store.add(1);
    if (turn === 5) expect(proxy.parts.layouts.twin('Votes', 1000)).toBe(true);
    if (turn === 20) proxy.time.now = 1000;
  });
  const [one, twin] = [...readers.values()];
  expectInOrder(
    one?.seen ?? [],
    store.records.map((_, at) => at),
  );
  expect(one?.hasEnded()).toBe(false);
  expect(twin?.hasEnded()).toBe(true);
  expect(twin?.seen.length).toBeGreaterThan(30);
  expectInOrder(
    twin?.seen ?? [],
    Array.from({ length: twin?.seen.length ?? 0 }, (_, at) => at),
  );
});
