import { setTimeout as delay } from 'node:timers/promises';
import type { StoreProxy } from '../../faults/store-proxy/open-store-proxy.ts';
import { newTicket } from '../../robots/booth-client.ts';
import { checkInRequest, voteRequest } from '../load/phone-requests.ts';
import { startLoad } from '../load/start-load.ts';
import type { BenchBooth, BenchContext } from '../measures/measure.ts';
import { findDemoPoll } from '../visitors.ts';
import { type Writes, writesBetween } from './writes-to-counts.ts';

/** The first votes of each are new ballots, the later ones changes of mind. */
const VISITORS = 1200;
const AT_ONCE = 64;
const MOST_MS = 60_000;
const DRAIN_MS = 15_000;
/** The last slot is taken a little after the last row was written. */
const SLOTS_MS = 700;
const LOOK_MS = 100;

/** A stretch of votes; without a rate they come as fast as the booth takes them. */
export interface Stretch {
  readonly perSecond?: number;
  readonly votes: number;
}

/** What a stretch cost. */
export interface Taken {
  /** Acknowledged votes, and how many of them a second. */
  readonly votes: number;
  readonly perSecond: number;
  readonly writes: Writes;
}

/** Lets visitors change their minds, stretch after stretch, and counts what is written to the table of counts meanwhile. */
export async function takeVotes(
  context: BenchContext,
  booth: BenchBooth,
  { proxy, table, stretches }: { proxy: StoreProxy; table: string; stretches: readonly Stretch[] },
): Promise<readonly Taken[]> {
  const { pollId, options } = await findDemoPoll(booth.client);
  const load = startLoad();
  context.onEnd(() => load.stop());
  const tickets = Array.from({ length: VISITORS }, newTicket);
  const send = (requests: readonly string[], perSecond?: number) =>
    load.run({
      port: booth.port,
      requests,
      concurrency: AT_ONCE,
      ms: MOST_MS,
      ...(perSecond !== undefined && { dues: requests.map((_, index) => (index * 1000) / perSecond) }),
    });
  await send(tickets.map((ticket) => checkInRequest(booth, ticket)));
  const taken: Taken[] = [];
  let turn = 0;
  for (const { votes, perSecond } of stretches) {
    const requests = Array.from({ length: votes }, () => {
      const ticket = tickets[turn % VISITORS] ?? '';
      // Each time round, every visitor's choice moves on by one.
      const option = options[(turn + Math.floor(turn / VISITORS)) % options.length] ?? '';
      turn += 1;
      return voteRequest(booth, ticket, pollId, option);
    });
    const { version } = await booth.client.tally(pollId);
    const before = await proxy.counters();
    const { sent, startedAt, endedAt } = await send(requests, perSecond);
    const acknowledged = sent.filter(({ status }) => status === 200).length;
    await drain(context, booth, pollId, version + acknowledged);
    const writes = writesBetween(before, await proxy.counters(), table);
    taken.push({ votes: acknowledged, perSecond: (acknowledged * 1000) / (endedAt - startedAt), writes });
  }
  return taken;
}

/** Waits until the tally has all of it. @throws Error where it never does */
async function drain({ clock }: BenchContext, { client }: BenchBooth, pollId: string, version: number): Promise<void> {
  const until = clock() + DRAIN_MS;
  while ((await client.tally(pollId)).version < version) {
    if (clock() > until) throw new Error('The tally does not get to all the votes that were acknowledged.');
    await delay(LOOK_MS);
  }
  await delay(SLOTS_MS);
}
