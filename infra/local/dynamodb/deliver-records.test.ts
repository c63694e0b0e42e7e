import { describe, expect, it } from 'vitest';
import { type Delivery, deliverRecords } from './deliver-records.ts';
import type { StreamEventRecord } from './stream-event.ts';

const record = (n: number): StreamEventRecord => ({
  eventID: String(n),
  eventName: 'INSERT',
  eventVersion: '1.1',
  eventSource: 'aws:dynamodb',
  eventSourceARN: 'arn',
  awsRegion: 'us-east-1',
  dynamodb: { ApproximateCreationDateTime: 1, SequenceNumber: String(n), SizeBytes: 1, StreamViewType: 'KEYS_ONLY' },
});
const policy = { batchSize: 4, bisect: false, maxRetries: -1, maxAgeSeconds: -1 };

/** Delivers records 1…count to `send`, which gets sequence numbers; notes all that happens. */
async function run(count: number, send: (batch: string[]) => number | undefined, given: Partial<Delivery> = {}) {
  const batches: string[][] = [];
  const commits: string[] = [];
  const lost: string[] = [];
  await deliverRecords({
    records: Array.from({ length: count }, (_, at) => record(at + 1)),
    policy,
    async send(batch) {
      const ids = batch.map(({ eventID }) => eventID);
      batches.push(ids);
      return send(ids);
    },
    commit: (sequence) => commits.push(sequence),
    giveUp: async (batch) => void lost.push(...batch.map(({ eventID }) => eventID)),
    onError: () => undefined,
    clock: () => 1000,
    signal: new AbortController().signal,
    ...given,
  });
  return { batches, commits, lost };
}

describe('delivery of a shard', () => {
  it('cuts batches, and commits after each', async () => {
    const { batches, commits } = await run(6, () => undefined);
    expect(batches).toEqual([
      ['1', '2', '3', '4'],
      ['5', '6'],
    ]);
    expect(commits).toEqual(['4', '6']);
  });

  it('takes the first failed record as checkpoint and repeats all from there', async () => {
    let failed = false;
    const { batches, commits } = await run(4, () => {
      if (failed) return undefined;
      failed = true;
      return 2;
    });
    expect(batches).toEqual([
      ['1', '2', '3', '4'],
      ['3', '4'],
    ]);
    expect(commits).toEqual(['2', '4']);
  });

  it('halves a failing batch until the bad record stands alone, and never passes it', async () => {
    let tries = 0;
    const { batches, commits } = await run(
      4,
      (batch) => {
        if (!batch.includes('3')) return undefined;
        if (batch.length === 1 && ++tries === 3) return undefined;
        throw new Error('3 is bad');
      },
      { policy: { ...policy, bisect: true } },
    );
    expect(batches).toEqual([['1', '2', '3', '4'], ['1', '2'], ['3', '4'], ['3'], ['3'], ['3'], ['4']]);
    expect(commits).toEqual(['2', '3', '4']);
  });

  it('gives records up only after the allowed retries', async () => {
    const { batches, commits, lost } = await run(
      5,
      (batch) => {
        if (batch.includes('1')) throw new Error('bad');
        return undefined;
      },
      { policy: { ...policy, maxRetries: 2 } },
    );
    expect(batches).toHaveLength(4);
    expect(lost).toEqual(['1', '2', '3', '4']);
    expect(commits).toEqual(['4', '5']);
  });

  it('gives records up that are too old', async () => {
    const send = () => {
      throw new Error('bad');
    };
    const { lost } = await run(1, send, { policy: { ...policy, maxAgeSeconds: 60 }, clock: () => 62_000 });
    expect(lost).toEqual(['1']);
  });

  it('commits nothing of a batch that failed when it is stopped', async () => {
    const stopping = new AbortController();
    const send = () => {
      stopping.abort();
      throw new Error('bad');
    };
    const { commits } = await run(4, send, { signal: stopping.signal });
    expect(commits).toEqual([]);
  });
});
