import { makeDeadLetter } from '../dead-letters/dead-letter-item.ts';
import { type DeadLetterParts, putAside, tellOf } from '../dead-letters/put-aside.ts';
import { type SortedRecord, type StreamRecord, sortRecord } from '../fold/sort-record.ts';
import type { PollKey } from '../keys/poll-key.ts';
import type { Log } from '../log.ts';
import { type CountLaneParts, countLane } from './count-lane.ts';
import { groupByLane } from './group-by-lane.ts';

export interface CountBatchParts extends CountLaneParts, DeadLetterParts {
  /** Asks that a poll's tally be published. Must not throw. */
  readonly askForPublish: (poll: PollKey) => Promise<void>;
  readonly log: Log;
}

export interface BatchResult {
  batchItemFailures: { itemIdentifier: string }[];
}

/**
 * Counts a batch of stream records and asks that the polls it concerns be published, even those with nothing new:
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
  const votes = sorted.filter((one) => one.kind === 'vote');
  await Promise.all(groupByLane(votes).map((group) => attempt(lowest(group.records), () => countGroup(group, parts))));
  for (const { sequence, record, reason } of sorted.filter((one) => one.kind === 'misplaced')) {
    await attempt(sequence, () => putAside(makeDeadLetter(sequence, record, reason, parts.now()), parts));
  }
  await Promise.all(pollsOf(sorted).map(parts.askForPublish));
  return { batchItemFailures: failed.length === 0 ? [] : [{ itemIdentifier: rawSequence(failed, records) }] };
}

async function countGroup(group: ReturnType<typeof groupByLane>[number], parts: CountBatchParts): Promise<void> {
  await countLane(group, parts);
  // Told after the commit, and again with each delivery: a notice twice is harmless, none would hide the letter.
  for (const { sequence, record } of group.records) {
    const parsed = parts.parse(record);
    if (parsed.kind === 'unfoldable') await parts.tellDeadLetterQueue(tellOf(sequence, parsed.reason));
  }
}

function pollsOf(sorted: readonly SortedRecord[]): PollKey[] {
  const polls = new Map<string, PollKey>();
  for (const one of sorted) {
    if (one.kind !== 'vote' && one.kind !== 'rules') continue;
    const { boothId, pollId } = one.kind === 'vote' ? one.lane : one.poll;
    polls.set(`${boothId}#${pollId}`, { boothId, pollId });
  }
  return [...polls.values()];
}

function lowest(records: readonly { sequence: string }[]): string {
  return records[0]?.sequence ?? '';
}

/** The event source knows its own numbers, not ours with zeros before them. */
function rawSequence(failed: readonly string[], records: readonly StreamRecord[]): string {
  const first = [...failed].sort()[0] ?? '';
  return (
    records.map((record) => record.dynamodb?.SequenceNumber ?? '').find((raw) => raw.padStart(40, '0') === first) ??
    first
  );
}
