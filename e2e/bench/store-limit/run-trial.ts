import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { measureThroughput } from '../measure-throughput.ts';
import { quantile } from '../quantile.ts';
import { readAlong } from './read-along.ts';
import { createStoreClient, databaseFile, type StoreClient } from './store-client.ts';
import { type StoreProcess, startStore } from './store-process.ts';
import type { Trial } from './trials.ts';
import { countRow, itemsToRead, readRequest, tables, visitorId, voteRequest } from './vote-requests.ts';

const VISITORS = 64;
const POLL_MS = 15;
/** As many as the SDK keeps. */
const CONNECTIONS = 50;

/** How the store did with so many votes under way at once. */
export interface Level {
  readonly atOnce: number;
  readonly perSecond: number;
  /** Milliseconds of a vote, its read included. */
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  /** Java's CPU time per vote, milliseconds, the reading of the stream included. */
  readonly cpu: number;
  readonly samples: number;
}

export interface TrialResult {
  readonly trial: Trial;
  /** Milliseconds from Java's start to its first answer. */
  readonly readyAfter: number;
  /** Resident memory of Java at the end, MB. */
  readonly memory: number;
  readonly levels: readonly Level[];
}

export interface TrialTimes {
  readonly levels: readonly number[];
  readonly levelMs: number;
  /** 16 at once for so long before anything is measured, so that Java's compiler has done its work. */
  readonly warmUpMs: number;
}

/** Starts a store as the trial says, in a folder of its own, puts the load on it and removes it. */
export async function runTrial(trial: Trial, times: TrialTimes): Promise<TrialResult> {
  const folder = mkdtempSync(join(trial.under ?? tmpdir(), 'store-limit-'));
  let store: StoreProcess | undefined;
  try {
    trial.prepare?.(join(folder, databaseFile));
    store = await startStore({
      java: trial.java,
      ...(trial.memory === true ? {} : { folder }),
    });
    const client = createStoreClient(store.port, CONNECTIONS);
    const levels = await putLoadOn(store, client, trial, times);
    client.close();
    return { trial, readyAfter: store.readyAfter, memory: store.memory(), levels };
  } finally {
    await store?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Creates the tables and the items that a vote reads. */
export async function fillStore(client: StoreClient): Promise<void> {
  for (const table of tables) await client.send('CreateTable', JSON.stringify(table));
  for (const Item of itemsToRead(VISITORS)) {
    await client.send('PutItem', JSON.stringify({ TableName: 'Transactions', Item }));
  }
  await client.send('PutItem', JSON.stringify(countRow));
}

async function putLoadOn(
  store: StoreProcess,
  client: StoreClient,
  trial: Trial,
  { levels, levelMs, warmUpMs }: TrialTimes,
): Promise<readonly Level[]> {
  await fillStore(client);
  const reader = await readAlong(client, { everyMs: POLL_MS, count: true });
  let voters = 0;
  const vote = async () => {
    const index = voters++;
    const started = performance.now();
    if (trial.noReads !== true) {
      await client.send('BatchGetItem', JSON.stringify(readRequest(visitorId(index % VISITORS))));
    }
    await client.send('UpdateItem', JSON.stringify(voteRequest(visitorId(index), index)));
    return performance.now() - started;
  };
  const load = (atOnce: number, ms: number) =>
    measureThroughput({ concurrency: atOnce, count: Number.POSITIVE_INFINITY, ms }, vote);
  await load(16, warmUpMs);
  const measured: Level[] = [];
  for (const atOnce of levels) {
    const before = store.cpu();
    const { perSecond, times } = await load(atOnce, levelMs);
    measured.push({
      atOnce,
      perSecond,
      p50: quantile(times, 0.5),
      p95: quantile(times, 0.95),
      p99: quantile(times, 0.99),
      cpu: (store.cpu() - before) / times.length,
      samples: times.length,
    });
  }
  await reader.stop();
  return measured;
}
