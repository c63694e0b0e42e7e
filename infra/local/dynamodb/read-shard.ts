import {
  type DynamoDBStreamsClient,
  ExpiredIteratorException,
  GetRecordsCommand,
  GetShardIteratorCommand,
  type _Record as StreamRecord,
  TrimmedDataAccessException,
} from '@aws-sdk/client-dynamodb-streams';
import type { Log } from '../aws/types.ts';
import { backOff, pause } from './pause.ts';
import type { StreamPositionStore } from './stream-positions.ts';
import type { WriteBell } from './write-bell.ts';

/**
 * The wait after each question: twice as long as the answer took to deal with, so that a reader leaves most of the time
 * to the votes themselves and takes more at once when there are many.
 */
const SHORTEST_PAUSE_MS = 10;
const LONGEST_PAUSE_MS = 150;
/** The wait after records of which the consumer wanted none, as a pipe wants no vote: the next will be alike. */
const UNWANTED_PAUSE_MS = 50;
/** How often to ask while nothing is heard of a write: others may write too. */
const IDLE_POLL_MS = 250;
/** How often to ask for what was written before it is left to the next question of its own accord. */
const LOOKS_PER_RING = 5;
const RETRY_FIRST_MS = 100;
const RETRY_MOST_MS = 5000;
/** DynamoDB's own limit of one GetRecords. */
const MOST_RECORDS = 1000;

/**
 * Takes records in the order of their shard. `commit(sequence)` stores that everything up to it is dealt with; when the
 * function resolves, all of them are. When it rejects, the records after the last commit come again.
 */
export type OnRecords = (
  records: readonly StreamRecord[],
  commit: (sequence: string) => void,
  signal: AbortSignal,
) => Promise<void>;

export interface ShardReader {
  readonly streams: DynamoDBStreamsClient;
  readonly streamArn: string;
  readonly shardId: string;
  readonly position: StreamPositionStore;
  readonly onRecords: OnRecords;
  readonly bell: WriteBell;
  readonly log: Log;
  readonly signal: AbortSignal;
}

/** Reads one shard from its stored position to its end (then marked as finished), or until the signal is aborted. */
export async function readShard(reader: ShardReader): Promise<void> {
  const { signal, log } = reader;
  let failures = 0;
  let fromOldest = false;
  while (!signal.aborted) {
    try {
      await readFromPosition(reader, fromOldest, () => {
        failures = 0;
        fromOldest = false;
      });
      return;
    } catch (error) {
      if (signal.aborted) return;
      if (error instanceof ExpiredIteratorException) {
        log.info(
          `Shard ${reader.shardId}: its iterator had expired (the machine slept?); reading on from the stored position.`,
        );
      } else if (error instanceof TrimmedDataAccessException) {
        fromOldest = true;
        log.error(
          `Shard ${reader.shardId}: records older than a day were trimmed; reading on from the oldest. If any of them had not ` +
            'been read, a recount shows it, and a rebuild mends it.',
        );
      } else {
        failures += 1;
        if (failures === 1) log.error(`Shard ${reader.shardId}: ${String(error)}. Trying again until it works.`);
        await pause(backOff(failures, RETRY_FIRST_MS, RETRY_MOST_MS), signal);
      }
    }
  }
}

async function readFromPosition(reader: ShardReader, fromOldest: boolean, onProgress: () => void): Promise<void> {
  const { streams, streamArn, shardId, position, onRecords, bell, signal } = reader;
  let iterator = await openIterator(reader, fromOldest);
  let heard = bell.rings;
  let empty = 0;
  let wanted = false;
  const save = (sequence: string) => position.save(streamArn, shardId, sequence);
  const commit = (sequence: string) => {
    wanted = true;
    save(sequence);
  };
  while (iterator !== undefined && !signal.aborted) {
    const { rings } = bell;
    const asked = performance.now();
    wanted = false;
    const answer = await streams.send(new GetRecordsCommand({ ShardIterator: iterator, Limit: MOST_RECORDS }), {
      abortSignal: signal,
    });
    const records = answer.Records ?? [];
    if (records.length > 0) {
      await onRecords(records, commit, signal);
      // Deliveries cut short by a stop resolve too: only what was committed counts then.
      if (signal.aborted) return;
      const last = records.at(-1)?.dynamodb?.SequenceNumber;
      if (last !== undefined) save(last);
    }
    onProgress();
    empty = records.length > 0 ? 0 : empty + 1;
    if (empty % LOOKS_PER_RING === 0) heard = rings;
    iterator = answer.NextShardIterator;
    if (iterator !== undefined && records.length < MOST_RECORDS) {
      const paced = Math.min(Math.max(2 * (performance.now() - asked), SHORTEST_PAUSE_MS), LONGEST_PAUSE_MS);
      await pause(records.length > 0 && !wanted ? UNWANTED_PAUSE_MS : paced, signal);
      // After some records there may be more: an answer is not always all there is.
      if (records.length === 0) await bell.wait(heard, IDLE_POLL_MS, signal);
    }
  }
  if (!signal.aborted) position.finish(streamArn, shardId);
}

async function openIterator(reader: ShardReader, fromOldest: boolean): Promise<string | undefined> {
  const sequence = fromOldest ? undefined : reader.position.get(reader.streamArn, reader.shardId)?.sequence;
  const { ShardIterator } = await reader.streams.send(
    new GetShardIteratorCommand({
      StreamArn: reader.streamArn,
      ShardId: reader.shardId,
      ...(sequence === undefined
        ? { ShardIteratorType: 'TRIM_HORIZON' }
        : { ShardIteratorType: 'AFTER_SEQUENCE_NUMBER', SequenceNumber: sequence }),
    }),
    { abortSignal: reader.signal },
  );
  return ShardIterator;
}
