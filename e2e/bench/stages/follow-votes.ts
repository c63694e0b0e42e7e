import { setTimeout as delay } from 'node:timers/promises';
import type { TallySocket } from '../latency/open-tally-socket.ts';
import { voteRequest } from '../load/phone-requests.ts';
import { pollOptions } from '../load/run-polls.ts';
import type { Load } from '../load/start-load.ts';
import type { BenchBooth } from '../measures/measure.ts';
import type { Inspector } from '../profile/open-inspector.ts';
import { collectRequests, traceRequests } from '../profile/trace-requests.ts';
import { splitVote, type VoteStages } from './split-vote.ts';

const LEAST_PAUSE_MS = 600;
const MORE_PAUSE_MS = 400;
const PATIENCE_MS = 3_000;
const LOOK_MS = 10;

/** Sends the tickets' votes one by one, each when nothing else is under way, and splits the way of each. */
export async function followVotes(
  stand: {
    readonly booth: BenchBooth;
    readonly load: Load;
    readonly socket: TallySocket;
    readonly inspector: Inspector;
  },
  {
    pollId,
    tickets,
    random,
  }: { readonly pollId: string; readonly tickets: readonly string[]; readonly random: () => number },
): Promise<readonly VoteStages[]> {
  const { booth, load, socket, inspector } = stand;
  await traceRequests(inspector);
  const followed: VoteStages[] = [];
  for (const [turn, ticket] of tickets.entries()) {
    // At no steady beat: it would meet the reader of the stream at the same moment of its rest each time.
    await delay(LEAST_PAUSE_MS + random() * MORE_PAUSE_MS);
    await collectRequests(inspector);
    const requests = [voteRequest(booth, ticket, pollId, pollOptions[0])];
    const { sent } = await load.run({ port: booth.port, requests, concurrency: 1, ms: PATIENCE_MS });
    const seen = await untilCounted(socket, pollId, turn + 1);
    // The publish is answered after its tally is on the screen.
    await delay(LOOK_MS);
    const traces = await collectRequests(inspector);
    const [vote] = sent;
    if (vote === undefined || seen === undefined) continue;
    const stages = splitVote({
      due: vote.due,
      answered: vote.answered,
      seen,
      booth: traces.find(({ thread }) => thread === 'main')?.requests ?? [],
      counting: traces.filter(({ thread }) => thread !== 'main').flatMap(({ requests: asked }) => asked),
    });
    if (stages) followed.push(stages);
  }
  return followed;
}

async function untilCounted(socket: TallySocket, pollId: string, count: number): Promise<number | undefined> {
  for (let waited = 0; waited < PATIENCE_MS; waited += LOOK_MS) {
    const tally = socket.seen(pollId).find(({ counts }) => (counts.get(pollOptions[0]) ?? 0) >= count);
    if (tally) return tally.at;
    await delay(LOOK_MS);
  }
  return undefined;
}
