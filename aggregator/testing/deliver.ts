import fc from 'fast-check';
import type { BatchResult } from '../aggregate/count-batch.ts';
import type { StreamRecord } from '../fold/sort-record.ts';

/** How the event source hands over its next batch. */
export interface Delivery {
  /** Records that are new in it. */
  readonly size: number;
  /** Records before them that come once more. */
  readonly overlap: number;
  /** Sizes of what further pollers deliver at the same time, from the same record on. */
  readonly doubles: readonly number[];
  /** One poller starts, is given up, and ends whenever it may. */
  readonly straggler: boolean;
}

export const deliveries = fc.array(
  fc.record({
    size: fc.integer({ min: 1, max: 25 }),
    overlap: fc.nat({ max: 30 }),
    doubles: fc.array(fc.integer({ min: 1, max: 25 }), { maxLength: 2 }),
    straggler: fc.boolean(),
  }),
  { minLength: 1, maxLength: 20, size: 'max' },
);

const mostTurns = 1_000;

/**
 * Delivers a shard as Lambda's event source does: in order, at least once, from the lowest failure again, and never
 * past a record that no delivery has answered for.
 */
export async function deliverAll(
  records: readonly StreamRecord[],
  plan: readonly Delivery[],
  handle: (batch: readonly StreamRecord[]) => Promise<BatchResult>,
): Promise<void> {
  const stragglers: Promise<unknown>[] = [];
  let mark = 0;
  for (let turn = 0; mark < records.length; turn += 1) {
    if (turn > mostTurns) throw new Error(`The shard stands still at record ${mark}`);
    const next = plan[turn % plan.length] ?? { size: 10, overlap: 0, doubles: [], straggler: false };
    const start = Math.max(0, mark - next.overlap);
    const deliver = async (size: number) =>
      answered(records, await handle(records.slice(start, mark + size)), mark + size);
    if (next.straggler) stragglers.push(deliver(next.size).catch(() => undefined));
    const results = await Promise.allSettled([next.size, ...next.doubles].map(deliver));
    mark = Math.max(mark, ...results.map((result) => (result.status === 'fulfilled' ? result.value : 0)));
  }
  await Promise.all(stragglers);
}

/** Up to which record (index after it) a batch's answer vouches for all. */
function answered(records: readonly StreamRecord[], result: BatchResult, end: number): number {
  const failed = result.batchItemFailures.map(({ itemIdentifier }) =>
    records.findIndex((record) => record.dynamodb?.SequenceNumber === itemIdentifier),
  );
  if (failed.includes(-1)) throw new Error('A failure names no record of the stream');
  return Math.min(end, records.length, ...failed);
}
