import { randomUUID } from 'node:crypto';
import type { JobResult } from '../load/job.ts';
import { pollOptions } from '../load/run-polls.ts';
import type { Load } from '../load/start-load.ts';
import { putRequest } from '../store/put-request.ts';
import type { TwinStore } from '../store/start-twin-store.ts';

const MOST_MS = 60_000;

/** As many bare puts, each of a new item, spread over options and lanes as votes are. */
export function putAll(
  twin: TwinStore,
  load: Load,
  { boothId, count, concurrency }: { readonly boothId: string; readonly count: number; readonly concurrency: number },
): Promise<JobResult> {
  const pollId = randomUUID();
  const now = new Date();
  const requests = Array.from({ length: count }, (_, index) =>
    putRequest(twin, twin.table, { boothId, pollId, option: pollOptions[index % pollOptions.length] ?? 'a', now }),
  );
  return load.run({ port: twin.port, requests, concurrency, ms: MOST_MS });
}
