import fc from 'fast-check';
import { expect, test } from 'vitest';
import { giveBack } from '../dead-letters/give-back.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { batchParts } from '../testing/batch-parts.ts';
import { crashing } from '../testing/crashing.ts';
import { deliverAll, deliveries } from '../testing/deliver.ts';
import { memoryCounts } from '../testing/memory-counts.ts';
import { action, type VoteStream, voteStream } from '../testing/vote-stream.ts';
import { countBatch } from './count-batch.ts';

const actions = fc.array(action, { maxLength: 150, size: 'max' });

function expectExact(memory: ReturnType<typeof memoryCounts>, stream: VoteStream): void {
  for (const { lane, sum } of stream.lanes) expect(nonZero(memory.sumOf(lane))).toEqual(sum);
}

function nonZero({ counts, ...rest }: ReturnType<ReturnType<typeof memoryCounts>['sumOf']>) {
  return { ...rest, counts: Object.fromEntries(Object.entries(counts).filter(([, count]) => count !== 0)) };
}

test('however the records are cut, doubled, overlapped and raced, the tally is that of the ballots', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.scheduler(), async (cast, plan, scheduler) => {
      const stream = voteStream(cast);
      const memory = memoryCounts(() => scheduler.schedule(Promise.resolve()));
      const { parts } = batchParts(memory);
      await scheduler.waitFor(deliverAll(stream.records, plan, (batch) => countBatch(batch, parts)));
      expectExact(memory, stream);
      for (const { lane, recent } of stream.lanes) expect(memory.recentOf(lane)).toEqual(recent);
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
      async (cast, plan, crashes) => {
        const stream = voteStream(cast);
        const memory = memoryCounts();
        const { parts } = batchParts({ ...memory, counts: crashing(memory.counts, [...crashes]) });
        await deliverAll(stream.records, plan, (batch) => countBatch(batch, parts));
        expectExact(memory, stream);
      },
    ),
    { numRuns: 150 },
  );
});

test('records put aside are missing from the tally alone, and given back make it whole', async () => {
  await fc.assert(
    fc.asyncProperty(actions, deliveries, fc.array(fc.nat({ max: 149 })), async (cast, plan, poisoned) => {
      const stream = voteStream(cast);
      const poison = new Set(poisoned.flatMap((index) => stream.records[index] ?? []));
      const memory = memoryCounts();
      const { parts, told } = batchParts(memory);
      const parse: typeof parseVoteRecord = (record) =>
        poison.has(record) ? { kind: 'unfoldable', reason: 'Poison' } : parseVoteRecord(record);
      await deliverAll(stream.records, plan, (batch) => countBatch(batch, { ...parts, parse }));
      expect(memory.letters.size).toBe(poison.size);
      expect(new Set(told)).toEqual(new Set(memory.letters.keys()));
      for (const sequence of memory.letters.keys()) {
        const given = [1, 2].map(() => giveBack(sequence, { ...parts, ...memory }));
        expect((await Promise.all(given)).map(({ status }) => status).sort()).toEqual(['ALREADY_GIVEN', 'GIVEN']);
      }
      expectExact(memory, stream);
    }),
    { numRuns: 150 },
  );
});
