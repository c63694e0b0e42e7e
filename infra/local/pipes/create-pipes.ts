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
import type { EventBridge } from '../event-bridge/index.ts';
import type { Resource } from '../template/resource.ts';
import { type Pipe, readPipe } from './pipe-definition.ts';

/** PutEvents takes so many at once. */
const MOST_ENTRIES = 10;

export interface PipesOptions {
  readonly resources: readonly Resource[];
  readonly dynamodb: Pick<DynamoDb, 'streams' | 'bell'>;
  readonly eventBridge: Pick<EventBridge, 'putEvents'>;
  readonly sendToQueue: (queueArn: string, body: string) => void;
  readonly journal: DatabaseSync;
  readonly clock: Clock;
  readonly log: Log;
}

export interface Pipes {
  stop(): Promise<void>;
}

/**
 * Runs the template's pipes. A pipe's position moves once the bus has journaled the deliveries of an event: after a
 * kill -9 an event may come twice and is never lost.
 */
export function createPipes(options: PipesOptions): Pipes {
  const pipes = options.resources.filter(({ type }) => type === 'AWS::Pipes::Pipe').map(readPipe);
  const readers = pipes.filter(({ running }) => running).map((pipe) => startPipe(pipe, options));
  return {
    async stop() {
      await Promise.all(readers.map((reader) => reader.stop()));
    },
  };
}

function startPipe(
  pipe: Pipe,
  { dynamodb, eventBridge, sendToQueue, journal, clock, log }: PipesOptions,
): StreamReader {
  return readStream({
    streams: dynamodb.streams,
    bell: dynamodb.bell,
    tableName: pipe.tableName,
    position: openStreamPositions(journal, `pipe ${pipe.name}`),
    log,
    onRecords: (records, commit, signal) =>
      deliverRecords({
        records: records.map((record) => toStreamEvent(record, pipe.sourceArn)).filter(pipe.matches),
        policy: { ...pipe.policy, batchSize: Math.min(pipe.policy.batchSize, MOST_ENTRIES) },
        send: async (batch) => putBatch(pipe, eventBridge, batch),
        commit,
        giveUp: async (batch, error) => {
          log.error(`Pipe ${pipe.name}: ${batch.length} events were given up (${String(error)}).`);
          if (pipe.deadLetterArn === undefined) return;
          // The records themselves, where AWS sends only where they lay: here nobody keeps the stream for a look.
          for (const record of batch) sendToQueue(pipe.deadLetterArn, JSON.stringify(record));
        },
        onError: (error) => log.error(`Pipe ${pipe.name}: ${String(error)}.`),
        clock,
        signal,
      }),
  });
}

/** Gives the index of the first record that the bus refused. */
function putBatch(
  pipe: Pipe,
  eventBridge: Pick<EventBridge, 'putEvents'>,
  batch: readonly StreamEventRecord[],
): number | undefined {
  const results = eventBridge.putEvents(
    batch.map((record) => ({
      EventBusName: pipe.busArn,
      Source: String(pipe.source(record) ?? ''),
      DetailType: String(pipe.detailType(record) ?? ''),
      Detail: pipe.detail(record),
      Resources: [pipe.sourceArn],
    })),
  );
  const failed = results.findIndex((result) => 'ErrorCode' in result);
  return failed < 0 ? undefined : failed;
}
