import { randomUUID } from 'node:crypto';
import { pollOptions } from '../load/run-polls.ts';
import { type BarePut, createPut } from './put-request.ts';
import type { TwinStore } from './start-twin-store.ts';

/** As many bare puts, each of a new item, spread over options and lanes as votes are. */
export function createPuts(twin: TwinStore, boothId: string, count: number): readonly BarePut[] {
  const pollId = randomUUID();
  const now = new Date();
  return Array.from({ length: count }, (_, index) =>
    createPut(twin, { boothId, pollId, option: pollOptions[index % pollOptions.length] ?? 'a', now }),
  );
}
