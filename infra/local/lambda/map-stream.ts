import type { DatabaseSync } from 'node:sqlite';
import type { Clock, Log } from '../aws/types.ts';
import {
  type DynamoDb,
  deliverRecords,
  openStreamPositions,
  readStream,
  type StreamEventRecord,
  type StreamReader,
  toStreamEvent,
} from '../dynamodb/index.ts';
import type { Queues } from '../sqs/index.ts';
import { readItemFailures } from './batch-response.ts';
import type { Lambda } from './create-lambda.ts';
import type { Mapping } from './mapping-definition.ts';

export interface StreamMappingParts {
  readonly lambda: Pick<Lambda, 'invoke'>;
  readonly dynamodb: Pick<DynamoDb, 'streams' | 'bell'>;
  readonly sqs: Pick<Queues, 'send'>;
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly log: Log;
}

/** Runs a mapping from a table's stream: the position moves only when the function has dealt with the records. */
export function mapStream(
  mapping: Mapping,
  source: { readonly arn: string; readonly tableName: string },
  { lambda, dynamodb, sqs, journal, clock, log }: StreamMappingParts,
): StreamReader {
  return readStream({
    streams: dynamodb.streams,
    bell: dynamodb.bell,
    tableName: source.tableName,
    position: openStreamPositions(journal, `mapping ${mapping.id}`),
    log,
    onRecords: (records, commit, signal) =>
      deliverRecords({
        records: records.map((record) => toStreamEvent(record, source.arn)).filter(mapping.matches),
        policy: mapping.policy,
        send: async (batch) => {
          const result = await lambda.invoke(mapping.functionName, { Records: batch });
          return mapping.reportsItemFailures ? findCheckpoint(result, batch) : undefined;
        },
        commit,
        giveUp: async (batch, error) => {
          log.error(`Mapping ${mapping.id}: ${batch.length} records were given up (${String(error)}).`);
          if (mapping.onFailureArn !== undefined)
            sqs.send(mapping.onFailureArn, describeLoss(mapping, source.arn, batch));
        },
        onError: (error, batch) =>
          log.error(`Mapping ${mapping.id}: a batch of ${batch.length} failed (${String(error)}).`),
        clock,
        signal,
      }),
  });
}

/** The index of the first record that failed: Lambda takes the lowest sequence number and repeats all from there. */
function findCheckpoint(result: unknown, batch: readonly StreamEventRecord[]): number | undefined {
  const identifiers = batch.map(({ dynamodb }) => dynamodb.SequenceNumber);
  const failed = new Set(readItemFailures(result, identifiers));
  const first = identifiers.findIndex((id) => failed.has(id));
  return first < 0 ? undefined : first;
}

/** What Lambda tells an on-failure destination: where the batch lay, not what it held. */
function describeLoss(mapping: Mapping, streamArn: string, batch: readonly StreamEventRecord[]): string {
  return JSON.stringify({
    requestContext: { functionArn: mapping.functionName, condition: 'RetryAttemptsExhausted' },
    version: '1.0',
    DDBStreamBatchInfo: {
      startSequenceNumber: batch[0]?.dynamodb.SequenceNumber,
      endSequenceNumber: batch.at(-1)?.dynamodb.SequenceNumber,
      batchSize: batch.length,
      streamArn,
    },
  });
}
