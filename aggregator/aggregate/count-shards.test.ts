import { DatabaseSync } from 'node:sqlite';
import fc from 'fast-check';
import { expect, test, vi } from 'vitest';
import { silentBell } from '../../infra/local/dynamodb/testing/silent-bell.ts';
import { mapStream } from '../../infra/local/lambda/map-stream.ts';
import type { StreamRecord } from '../fold/sort-record.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { memoryCounts } from '../testing/memory-counts.ts';
import { type PlayedShard, playedStream } from '../testing/played-stream.ts';
import { action, type VoteStream, voteStream } from '../testing/vote-stream.ts';
import { countBatch } from './count-batch.ts';

const source = {
  arn: 'arn:aws:dynamodb:us-east-1:000000000000:table/Transactions/stream/1',
  tableName: 'Transactions',
};
const mapping = {
  id: 'Votes',
  enabled: true,
  functionName: 'aggregate',
  source: { kind: 'stream', ...source },
  matches: () => true,
  policy: { batchSize: 7, bisect: true, maxRetries: -1, maxAgeSeconds: -1 },
  reportsItemFailures: true,
  onFailureArn: undefined,
} as const;

const play = fc.array(fc.record({ size: fc.integer({ min: 1, max: 12 }), again: fc.boolean() }), { minLength: 1 });
const actions = fc.array(action, { minLength: 20, maxLength: 60, size: 'max' });

/** Its first records lie in a shard that has ended; the others in two children, each lane in one of them. */
function splitAt(records: readonly StreamRecord[], at: number): PlayedShard[] {
  const half = (even: boolean) => records.slice(at).filter((record) => even === /#[02]$/.test(pkOf(record)));
  return [
    { id: 'left', parent: 'parent', records: half(true), closed: false },
    { id: 'right', parent: 'parent', records: half(false), closed: false },
    { id: 'parent', records: records.slice(0, at), closed: true },
  ];
}

function pkOf({ dynamodb }: StreamRecord): string {
  const { pk } = { ...Object(dynamodb?.Keys) };
  return String(pk.S);
}

/** Reads a played stream to its end with the reader, the deliveries and the aggregator of every booth. */
async function countAll(shards: readonly PlayedShard[], given: Parameters<typeof playedStream>[1]) {
  const memory = memoryCounts(async () => {
    // Deliveries of several shards take turns at every step.
    await new Promise((resolve) => setImmediate(resolve));
  });
  const { parts } = batchParts(memory);
  const { streams, isReadOut } = playedStream(shards, given);
  const journal = new DatabaseSync(':memory:');
  const reader = mapStream(mapping, source, {
    lambda: { invoke: async (_name, payload) => countBatch((payload as { Records: StreamRecord[] }).Records, parts) },
    dynamodb: { streams, bell: silentBell },
    sqs: { send: () => '' },
    journal,
    clock: Date.now,
    log: { info: () => undefined, error: (line) => expect.unreachable(line) },
  });
  await vi.waitFor(() => expect(isReadOut()).toBe(true), { timeout: 30_000, interval: 5 });
  await reader.stop();
  journal.close();
  return memory;
}

function expectExact(memory: ReturnType<typeof memoryCounts>, { lanes }: VoteStream): void {
  for (const { lane, sum, recent } of lanes) {
    const { counts, ...rest } = memory.sumOf(lane);
    const shown = Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0));
    expect({ ...rest, counts: shown }).toEqual(sum);
    expect(memory.recentOf(lane)).toEqual(recent);
  }
}

test('a shard that ends and its children are counted as one', async () => {
  await fc.assert(
    fc.asyncProperty(actions, play, fc.nat({ max: 20 }), async (cast, given, at) => {
      const stream = voteStream(cast);
      expectExact(await countAll(splitAt(stream.records, at), given), stream);
    }),
    { numRuns: 8 },
  );
});

test('two pollers on one shard count it once', async () => {
  await fc.assert(
    fc.asyncProperty(actions, play, fc.nat({ max: 20 }), async (cast, given, at) => {
      const stream = voteStream(cast);
      const shards = splitAt(stream.records, at);
      const twins = shards.slice(0, 2).map((shard) => ({ ...shard, id: `${shard.id} twin` }));
      const whole = { id: 'all', records: stream.records, closed: true };
      expectExact(await countAll([...shards, ...twins, whole], given), stream);
    }),
    { numRuns: 8 },
  );
});
