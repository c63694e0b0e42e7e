import { setTimeout as delay } from 'node:timers/promises';
import { machineClock } from '../load/clock.ts';
import { judgeResult } from '../load/judge-result.ts';
import { voteRequest } from '../load/phone-requests.ts';
import { pollOptions } from '../load/run-polls.ts';
import type { Load } from '../load/start-load.ts';
import type { BenchBooth } from '../measures/measure.ts';
import type { TallySocket } from './open-tally-socket.ts';
import { pairByRank, type SeenVote } from './seen-tally.ts';

/** The least time between two pushes of a poll: as aggregator/publish/slot.ts has it. */
export const SLOT_MS = 200;
const PATIENCE_MS = 10_000;
const LOOK_MS = 20;
const MOST_IN_FLIGHT = 200;
const MOST_MS = 120_000;

export interface Watched {
  readonly seen: readonly SeenVote[];
  readonly unseen: number;
  readonly failed: number;
  /** Acknowledged a second, until the last answer. */
  readonly rate: number;
  /** Milliseconds to the answers, from when each was due. */
  readonly answers: readonly number[];
}

/** Each ticket's vote in a new poll when it is due, whether or not the booth keeps up, watched on a screen. */
export async function sendVotes(
  { booth, load, socket }: { readonly booth: BenchBooth; readonly load: Load; readonly socket: TallySocket },
  plan: { readonly pollId: string; readonly tickets: readonly string[]; readonly dues: readonly number[] },
): Promise<Watched> {
  const { pollId, tickets, dues } = plan;
  const optionOf = (index: number) => pollOptions[index % pollOptions.length] ?? pollOptions[0];
  const result = await load.run({
    port: booth.port,
    requests: tickets.map((ticket, index) => voteRequest(booth, ticket, pollId, optionOf(index))),
    concurrency: Math.min(MOST_IN_FLIGHT, tickets.length),
    dues,
    ms: MOST_MS,
  });
  const { done, failed, times } = judgeResult(result);
  await untilShown(socket, pollId, done.length);
  const good = new Set(done);
  const votes = result.sent
    .filter(({ index }) => good.has(index))
    .map(({ index, due, answered }) => ({ option: optionOf(index), due, answered }));
  return {
    ...pairByRank(votes, socket.seen(pollId), SLOT_MS),
    failed,
    rate: (done.length * 1000) / (result.endedAt - result.startedAt),
    answers: times,
  };
}

/** Until the screen shows so many votes, or for as long as it may take. */
async function untilShown(socket: TallySocket, pollId: string, count: number): Promise<void> {
  const shown = () => [...(socket.seen(pollId).at(-1)?.counts.values() ?? [])].reduce((sum, one) => sum + one, 0);
  for (const deadline = machineClock() + PATIENCE_MS; shown() < count && machineClock() < deadline; )
    await delay(LOOK_MS);
}
