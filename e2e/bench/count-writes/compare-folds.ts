import { fileURLToPath } from 'node:url';
import type { StoreProxy } from '../../faults/store-proxy/open-store-proxy.ts';
import type { Store } from '../growth/open-store.ts';
import type { BenchContext } from '../measures/measure.ts';
import { countsIn, makeCountsTable } from './counts-table.ts';
import { openSink } from './open-sink.ts';
import { type Fold, startFold } from './start-fold.ts';
import type { StreamRecord } from './stream-event.ts';
import { type Writes, writesBetween } from './writes-to-counts.ts';

const functions = {
  /** As it is bundled for AWS. */
  ours: fileURLToPath(new URL('../../../aggregator/dist/aggregate/index.mjs', import.meta.url)),
  naive: fileURLToPath(new URL('./add-one-per-record.ts', import.meta.url)),
};

/** One way to fold some records. */
export interface FoldPlan {
  readonly how: keyof typeof functions;
  readonly batchSize: number;
  readonly records: readonly StreamRecord[];
  /** Every so many batches one is delivered twice; absent: never. */
  readonly twiceEvery?: number;
}

export interface Folded {
  readonly plan: FoldPlan;
  readonly perSecond: number;
  readonly writes: Writes;
  /** By option, as its table has them in the end. */
  readonly counts: ReadonlyMap<string, number>;
}

interface Parts {
  readonly store: Store;
  readonly proxy: StoreProxy;
}

/** Gives the same records to the function of each plan, each with an empty table of its own. */
export async function compareFolds(
  context: BenchContext,
  { store, proxy }: Parts,
  plans: readonly FoldPlan[],
): Promise<readonly Folded[]> {
  const sink = await openSink();
  context.onEnd(() => sink.stop());
  const folded: Folded[] = [];
  for (const [index, plan] of plans.entries()) {
    const table = `Folded${index}`;
    await makeCountsTable(store.client, table);
    const fold = await startFold(functions[plan.how], {
      ...store.env,
      COUNTS_TABLE: table,
      TRANSACTIONS_TABLE: store.tableOf('Transactions'),
      GRAPHQL_URL: `${sink.url}/graphql`,
      AWS_ENDPOINT_URL_SQS: sink.url,
      PUBLISH_QUEUE_URL: `${sink.url}/000000000000/publish`,
      DEAD_LETTER_QUEUE_URL: `${sink.url}/000000000000/dead-letters`,
    });
    try {
      const before = await proxy.counters();
      const started = context.clock();
      await deliver(fold, plan);
      const seconds = (context.clock() - started) / 1000;
      const writes = writesBetween(before, await proxy.counters(), table);
      const counts = await countsIn(store.client, table);
      folded.push({ plan, perSecond: plan.records.length / seconds, writes, counts });
    } finally {
      fold.stop();
    }
  }
  return folded;
}

async function deliver(fold: Fold, { batchSize, records, twiceEvery }: FoldPlan): Promise<void> {
  for (let from = 0, batch = 1; from < records.length; from += batchSize, batch += 1) {
    const some = records.slice(from, from + batchSize);
    await fold.give(some);
    if (twiceEvery !== undefined && batch % twiceEvery === 0) await fold.give(some);
  }
}
