import type { Clock } from '../aws/types.ts';
import { backOff, pause } from './pause.ts';
import type { StreamEventRecord } from './stream-event.ts';

const RETRY_FIRST_MS = 50;
const RETRY_MOST_MS = 10_000;
const FOREVER = -1;

export interface DeliveryPolicy {
  readonly batchSize: number;
  /** Halve a batch that failed as a whole. */
  readonly bisect: boolean;
  /** −1: for ever. */
  readonly maxRetries: number;
  /** −1: whatever its age. */
  readonly maxAgeSeconds: number;
}

export interface Delivery {
  readonly records: readonly StreamEventRecord[];
  readonly policy: DeliveryPolicy;
  /**
   * Hands a batch on. Gives the index of the first record that failed (all before it are done), or undefined when all
   * are done. Rejects when nothing is known to be done.
   */
  readonly send: (batch: readonly StreamEventRecord[]) => Promise<number | undefined>;
  readonly commit: (sequence: string) => void;
  /** Told of records that are dropped since the policy allows no further attempt. */
  readonly giveUp: (batch: readonly StreamEventRecord[], error: unknown) => Promise<void>;
  readonly onError: (error: unknown, batch: readonly StreamEventRecord[]) => void;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Hands a shard's records on in order, batch after batch, with Lambda's rules for streams: the first failed record is
 * the checkpoint and everything after it comes again. Resolves when all are dealt with, or early when stopped.
 */
export async function deliverRecords(delivery: Delivery): Promise<void> {
  const { records, policy, send, commit, giveUp, onError, signal } = delivery;
  const waiting = splitBatches(records, policy.batchSize);
  let attempts = 0;
  let failures = 0;
  while (waiting.length > 0 && !signal.aborted) {
    const batch = waiting.shift() ?? [];
    let failedFrom: number | undefined;
    let reason: unknown = new Error('The consumer reported a failed record');
    let whole = false;
    try {
      failedFrom = await send(batch);
    } catch (error) {
      reason = error;
      whole = true;
      failedFrom = 0;
    }
    // Commits what is done before it looks at what is not: a crash in between repeats the failed part only.
    const done = batch.slice(0, failedFrom ?? batch.length);
    commitLast(done, commit);
    if (failedFrom === undefined) {
      attempts = 0;
      failures = 0;
      continue;
    }
    if (signal.aborted) return;
    onError(reason, batch);
    const rest = batch.slice(failedFrom);
    failures = done.length > 0 ? 1 : failures + 1;
    if (whole && policy.bisect && rest.length > 1) {
      // Halving doesn't count as an attempt.
      const middle = Math.ceil(rest.length / 2);
      waiting.unshift(rest.slice(0, middle), rest.slice(middle));
    } else {
      attempts = done.length > 0 ? 1 : attempts + 1;
      if (isExhausted(rest, attempts, delivery)) {
        await giveUp(rest, reason);
        commitLast(rest, commit);
        attempts = 0;
        failures = 0;
        continue;
      }
      waiting.unshift(rest);
    }
    await pause(backOff(failures, RETRY_FIRST_MS, RETRY_MOST_MS), signal);
  }
}

function commitLast(batch: readonly StreamEventRecord[], commit: (sequence: string) => void): void {
  const last = batch.at(-1);
  if (last !== undefined) commit(last.dynamodb.SequenceNumber);
}

function isExhausted(rest: readonly StreamEventRecord[], attempts: number, { policy, clock }: Delivery): boolean {
  if (policy.maxRetries !== FOREVER && attempts > policy.maxRetries) return true;
  if (policy.maxAgeSeconds === FOREVER) return false;
  const oldest = rest[0]?.dynamodb.ApproximateCreationDateTime ?? 0;
  return clock() / 1000 - oldest > policy.maxAgeSeconds;
}

function splitBatches<T>(items: readonly T[], size: number): T[][] {
  const batches: T[][] = [];
  for (let from = 0; from < items.length; from += size) batches.push(items.slice(from, from + size));
  return batches;
}
