import type { Checkpoint } from '../counts/counted-rows.ts';
import type { DrinkFiguresRows } from '../counts/drink-figures.ts';
import type { LaneCounts } from '../counts/lane-counts.ts';
import { makeDeadLetter } from '../dead-letters/dead-letter-item.ts';
import { type DeadLetterParts, putAside, tellOf } from '../dead-letters/put-aside.ts';
import { foldOrders } from '../fold/fold-orders.ts';
import { foldVotes } from '../fold/fold-votes.ts';
import type { parseOrderRecord } from '../fold/parse-order-record.ts';
import type { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { type SortedRecord, type StreamRecord, sortRecord } from '../fold/sort-record.ts';
import { ordersPkOf } from '../keys/booth-key.ts';
import { votesPkOf } from '../keys/lane-key.ts';
import { type Published, slotKeyOf } from '../keys/published.ts';
import type { Log } from '../log.ts';
import { countRow } from './count-row.ts';
import { groupRecords } from './group-records.ts';
import type { RowRecords, View } from './view.ts';

export interface CountBatchParts extends DeadLetterParts {
  readonly counts: LaneCounts;
  readonly parse: typeof parseVoteRecord;
  readonly drinks: DrinkFiguresRows;
  readonly parseOrder: typeof parseOrderRecord;
  /** Asks that a poll's tally or a booth's figures be published. Must not throw. */
  readonly askForPublish: (published: Published) => Promise<void>;
  /** ISO 8601. */
  readonly now: () => string;
  readonly log: Log;
}

export interface BatchResult {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * Counts a batch of stream records and asks that what they concern be published, even where there is nothing new:
 * the delivery before this one may have ended between the two.
 * What failed comes back as the lowest sequence number of it, from which the stream delivers again.
 */
export async function countBatch(records: readonly StreamRecord[], parts: CountBatchParts): Promise<BatchResult> {
  const sorted = records.map(sortRecord);
  const failed: string[] = [];
  const attempt = async (sequence: string, work: () => Promise<void>) => {
    try {
      await work();
    } catch (error) {
      failed.push(sequence);
      parts.log({ level: 'error', message: 'Records wait to be delivered again', sequence, error: String(error) });
    }
  };
  const count = <Key, Image, Seen extends Checkpoint, Folded>(
    groups: readonly RowRecords<Key>[],
    view: View<Key, Image, Seen, Folded>,
  ) => groups.map((group) => attempt(group.records[0]?.sequence ?? '', () => countGroup(group, view, parts)));

  const votes = sorted.filter((one) => one.kind === 'vote');
  const orders = sorted.filter((one) => one.kind === 'order');
  await Promise.all([
    ...count(
      groupRecords(votes, ({ lane }) => lane, votesPkOf),
      { rows: parts.counts, parse: parts.parse, fold: (changes, seen) => foldVotes(changes, seen.recent) },
    ),
    ...count(
      groupRecords(orders, ({ booth }) => booth, ordersPkOf),
      { rows: parts.drinks, parse: parts.parseOrder, fold: (changes, seen) => foldOrders(changes, seen.counts) },
    ),
  ]);
  for (const { sequence, record, reason } of sorted.filter((one) => one.kind === 'misplaced')) {
    await attempt(sequence, () => putAside(makeDeadLetter(sequence, record, reason, parts.now()), parts));
  }
  await Promise.all(concernedBy(sorted).map(parts.askForPublish));
  return { batchItemFailures: failed.length === 0 ? [] : [{ itemIdentifier: rawSequence(failed, records) }] };
}

async function countGroup<Key, Image, Seen extends Checkpoint, Folded>(
  group: RowRecords<Key>,
  view: View<Key, Image, Seen, Folded>,
  parts: CountBatchParts,
): Promise<void> {
  await countRow(group, view, parts.now);
  // Told after the commit, and again with each delivery: a notice twice is harmless, none would hide the letter.
  for (const { sequence, record } of group.records) {
    const parsed = view.parse(record);
    if (parsed.kind === 'unfoldable') await parts.tellDeadLetterQueue(tellOf(sequence, parsed.reason));
  }
}

/** What the screens show of these records, each once. */
function concernedBy(sorted: readonly SortedRecord[]): Published[] {
  const all = new Map(sorted.flatMap(publishedOf).map((published) => [slotKeyOf(published).pk, published]));
  return [...all.values()];
}

function publishedOf(sorted: SortedRecord): Published[] {
  switch (sorted.kind) {
    case 'vote':
      return [{ boothId: sorted.lane.boothId, pollId: sorted.lane.pollId }];
    case 'rules':
      return [sorted.poll];
    case 'order':
      return [sorted.booth];
    case 'misplaced':
    case 'other':
      return [];
    default:
      return sorted satisfies never;
  }
}

/** The event source knows its own numbers, not ours with zeros before them. */
function rawSequence(failed: readonly string[], records: readonly StreamRecord[]): string {
  const first = [...failed].sort()[0] ?? '';
  return (
    records.map((record) => record.dynamodb?.SequenceNumber ?? '').find((raw) => raw.padStart(40, '0') === first) ??
    first
  );
}
