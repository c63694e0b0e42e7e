import { slotRule } from '../../faults/store-proxy/count-slots.ts';
import { openStoreProxy } from '../../faults/store-proxy/open-store-proxy.ts';
import { compareFolds, type FoldPlan } from '../count-writes/compare-folds.ts';
import { readVotes } from '../count-writes/read-votes.ts';
import { countWritesFigures, countWritesPlots } from '../count-writes/show-count-writes.ts';
import { takeVotes } from '../count-writes/take-votes.ts';
import { openStore } from '../growth/open-store.ts';
import type { Measure } from './measure.ts';

const STRETCHES = [
  { perSecond: 10, votes: 80 },
  { perSecond: 50, votes: 300 },
  { perSecond: 200, votes: 600 },
  { votes: 1000 },
];
/** The largest is what a reader of the stream gets at once when it has fallen behind. */
const BATCHES = [1, 10, 100, 1000];
/** One vote a batch is slow, and each costs the same. */
const RECORDS = { alone: 200, together: 2000 };
const TWICE = { batchSize: 100, twiceEvery: 10 };

export const countWrites: Measure = {
  name: 'count-writes',
  title: 'Writes to Counts, beside one per record',
  async measure(context) {
    const proxy = openStoreProxy();
    context.onEnd(() => proxy.close());
    await proxy.setRules({ requests: [slotRule] });
    const data = context.makeFolder();
    const booth = await context.startBooth({ data, env: proxy.env });
    const table = await findCountsTable(proxy);
    const live = await takeVotes(context, booth, { proxy, table, stretches: STRETCHES });
    await booth.stop();

    const store = await openStore(data, proxy.env);
    context.onEnd(() => store.close());
    const records = await readVotes(store.streams, store.tableOf('Transactions'), RECORDS.together);
    const ours: readonly FoldPlan[] = BATCHES.map((batchSize) => ({
      how: 'ours',
      batchSize,
      records: batchSize === 1 ? records.slice(0, RECORDS.alone) : records,
    }));
    const folded = await compareFolds(context, { store, proxy }, [
      ...ours,
      { how: 'naive', batchSize: TWICE.batchSize, records },
      { how: 'ours', records, ...TWICE },
      { how: 'naive', records, ...TWICE },
    ]);
    return { figures: countWritesFigures(live, folded), plots: countWritesPlots(live, folded) };
  },
};

/** Its name as the booth's store has it. */
async function findCountsTable(proxy: ReturnType<typeof openStoreProxy>): Promise<string> {
  const { calls } = await proxy.counters();
  const names = Object.values(calls).flatMap((tables) => Object.keys(tables));
  return names.find((name) => name.startsWith('Counts')) ?? 'Counts';
}
