import type { CountBatchParts } from '../aggregate/count-batch.ts';
import { parseOrderRecord } from '../fold/parse-order-record.ts';
import { parseVoteRecord } from '../fold/parse-vote-record.ts';
import type { memoryCounts } from './memory-counts.ts';

/** Parts for counting batches in memory that note what was asked and told. */
export function batchParts(memory: Pick<ReturnType<typeof memoryCounts>, 'counts' | 'drinks' | 'storeLetter'>) {
  const published: string[] = [];
  const told: string[] = [];
  const parts: CountBatchParts = {
    counts: memory.counts,
    storeLetter: memory.storeLetter,
    parse: parseVoteRecord,
    drinks: memory.drinks,
    parseOrder: parseOrderRecord,
    tellDeadLetterQueue: async ({ sequence }) => {
      told.push(sequence);
    },
    askForPublish: async ({ pollId }) => {
      published.push(pollId ?? 'drinks');
    },
    now: () => '2026-01-01T00:00:00.000Z',
    log: () => {},
  };
  return { parts, published, told };
}
