import type { StackSettings } from '../stack/read-stack.ts';
import { assumptions } from './assumptions.ts';
import { lanes } from './per-command.ts';

/** How the aggregator takes in a rate of votes, over all shards. */
export interface Batches {
  /** Invocations a second. */
  readonly perSecond: number;
  /** Lane rows written (and read) a second. */
  readonly rowsPerSecond: number;
  /** Records a second that one shard's reader can take. */
  readonly mostPerShard: number;
}

/**
 * One batch after another per shard: as many as there are records, or as the function's time allows, and no fewer than
 * the records need. A window makes batches rarer.
 */
export function batch(votesPerSecond: number, shards: number, { aggregator }: StackSettings): Batches {
  const { batchSize, windowSeconds, perShard } = aggregator;
  const batchSeconds = Math.max(windowSeconds, assumptions.aggregateMs.value / 1000);
  const perReader = votesPerSecond / shards / perShard;
  const invocations = Math.max(Math.min(perReader, 1 / batchSeconds), perReader / batchSize);
  const perSecond = invocations * shards * perShard;
  const records = invocations === 0 ? 0 : perReader / invocations;
  const rows = Math.min(records, Math.max(1, lanes / shards));
  return {
    perSecond,
    rowsPerSecond: perSecond * rows,
    mostPerShard: (batchSize * perShard * 1000) / assumptions.aggregateMs.value,
  };
}
