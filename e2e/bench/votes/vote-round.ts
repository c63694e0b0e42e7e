import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from '../load/clock.ts';
import type { JobResult } from '../load/job.ts';
import { judgeResult } from '../load/judge-result.ts';
import { voteRequest } from '../load/phone-requests.ts';
import { pollOptions } from '../load/run-polls.ts';
import type { Load } from '../load/start-load.ts';
import type { BenchBooth } from '../measures/measure.ts';

const PATIENCE_MS = 15_000;
const LOOK_MS = 10;
const MOST_MS = 60_000;

export interface VoteRound {
  readonly result: JobResult;
  /** When a query first gave the whole tally; infinite where it never did. */
  readonly exactAt: number;
  /** Acknowledged votes that the tally lacks, option by option. */
  readonly lost: number;
}

/** Each ticket's first vote in a new poll, and the wait until its tally has them all. */
export async function voteOnce(
  booth: BenchBooth,
  load: Load,
  plan: { readonly pollId: string; readonly tickets: readonly string[]; readonly concurrency: number },
): Promise<VoteRound> {
  const { pollId, tickets, concurrency } = plan;
  const optionOf = (index: number) => pollOptions[index % pollOptions.length] ?? pollOptions[0];
  const requests = tickets.map((ticket, index) => voteRequest(booth, ticket, pollId, optionOf(index)));
  const result = await load.run({ port: booth.port, requests, concurrency, ms: MOST_MS });
  const wanted = new Map<string, number>();
  for (const index of judgeResult(result).done) wanted.set(optionOf(index), (wanted.get(optionOf(index)) ?? 0) + 1);
  return { result, ...(await untilCounted(booth, pollId, wanted)) };
}

async function untilCounted(booth: BenchBooth, pollId: string, wanted: ReadonlyMap<string, number>) {
  for (const deadline = machineClock() + PATIENCE_MS; ; ) {
    const { options } = await booth.client.tally(pollId);
    const at = machineClock();
    let lost = 0;
    for (const [option, count] of wanted) lost += Math.max(0, count - (options?.get(option) ?? 0));
    if (lost === 0) return { exactAt: at, lost };
    if (at > deadline) return { exactAt: Number.POSITIVE_INFINITY, lost };
    await delay(LOOK_MS);
  }
}
