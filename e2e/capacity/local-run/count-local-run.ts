import { setTimeout as delay } from 'node:timers/promises';
import { type BoothProcess, startBoothProcess } from '../../booth/start-booth.ts';
import type { Counters } from '../../faults/store-proxy/counters.ts';
import { openStoreProxy, type StoreProxy } from '../../faults/store-proxy/open-store-proxy.ts';
import {
  type BoothAddresses,
  type BoothClient,
  createBoothClient,
  findBooth,
  newTicket,
} from '../../robots/booth-client.ts';
import type { Queries } from '../model/pages.ts';
import { askForStore } from './ask-for-store.ts';
import { type Listener, openListener } from './open-listener.ts';
import { type StoreUses, usesBetween } from './store-use.ts';

export interface RunPlan {
  readonly visitors: number;
  /** Of the visitors, those who then vote for something else. */
  readonly changes: number;
  readonly queries: number;
  readonly listeners: number;
  readonly votesPerSecond: number;
}

/** What a booth on this machine asked of its store, stretch by stretch, and what its subscribers heard. */
export interface LocalRun {
  readonly visits: StoreUses;
  readonly votes: VotingStretch;
  readonly changes: VotingStretch;
  readonly queries: { readonly [kind in keyof Queries]: StoreUses };
  /** Of the tally at the end. */
  readonly version: number;
  readonly heardVersions: readonly number[];
}

export interface VotingStretch {
  readonly uses: StoreUses;
  readonly heard: readonly number[];
  readonly seconds: number;
}

const SETTLE_MS = 10_000;
const LOOK_MS = 50;
/** Looks without a change: longer than a publish waits for its slot. */
const STILL_LOOKS = 7;

/** Starts a booth behind a counting proxy and lets a small crowd vote at an even rate. @throws what the booth says where a command fails */
export async function countLocalRun(plan: RunPlan): Promise<LocalRun> {
  const proxy = openStoreProxy();
  let booth: BoothProcess | undefined;
  const listeners: Listener[] = [];
  try {
    booth = await startBoothProcess({ env: proxy.env });
    const addresses = await findBooth(booth.url);
    const client = createBoothClient(addresses, addresses.defaultBooth);
    const pollId = (await client.shownPoll()) ?? '';
    for (let count = 0; count < plan.listeners; count += 1) listeners.push(await openListener(addresses, pollId));
    return await runCrowd(plan, { addresses, client, pollId, proxy, listeners });
  } finally {
    for (const listener of listeners) listener.close();
    await booth?.discard();
    await proxy.close();
  }
}

interface Parts {
  readonly addresses: BoothAddresses;
  readonly client: BoothClient;
  readonly pollId: string;
  readonly proxy: StoreProxy;
  readonly listeners: readonly Listener[];
}

async function runCrowd(plan: RunPlan, { addresses, client, pollId, proxy, listeners }: Parts): Promise<LocalRun> {
  const optionIds = (await client.poll(pollId))?.options.map(({ optionId }) => optionId) ?? [];
  const tickets = Array.from({ length: plan.visitors }, newTicket);
  const pause = 1000 / plan.votesPerSecond;
  let last = await quiet(proxy);
  const heard = () => listeners.map((one) => one.heard());
  const stretch = async (work: () => Promise<unknown>): Promise<StoreUses> => {
    const before = last;
    await work();
    last = await quiet(proxy);
    return usesBetween(before, last);
  };
  const vote = async (voters: readonly string[], turn: number): Promise<VotingStretch> => {
    const [started, before] = [performance.now(), heard()];
    const uses = await stretch(() =>
      evenly(voters, pause, (ticket, at) =>
        client.vote(ticket, pollId, [optionIds[(at + turn) % optionIds.length] ?? '']),
      ),
    );
    const seconds = (performance.now() - started) / 1000;
    return { uses, seconds, heard: heard().map((count, at) => count - (before[at] ?? 0)) };
  };
  const ask = (query: () => Promise<unknown>) =>
    stretch(() => Promise.all(Array.from({ length: plan.queries }, query)));
  const visits = await stretch(() => evenly(tickets, pause, (ticket) => client.checkIn(ticket)));
  const votes = await vote(tickets, 0);
  const changes = await vote(tickets.slice(0, plan.changes), 1);
  return {
    visits,
    votes,
    changes,
    queries: {
      booth: await ask(() => client.shownPoll()),
      poll: await ask(() => client.poll(pollId)),
      tally: await ask(() => client.tally(pollId)),
      store: await ask(() => askForStore(addresses)),
    },
    version: (await client.tally(pollId)).version,
    heardVersions: listeners.map((one) => one.version()),
  };
}

/** One after the other at an even pace, without waiting for answers in between. */
async function evenly<T>(all: readonly T[], pauseMs: number, send: (one: T, at: number) => Promise<unknown>) {
  const sent: Promise<unknown>[] = [];
  const started = performance.now();
  for (const [at, one] of all.entries()) {
    const wait = started + at * pauseMs - performance.now();
    if (wait > 0) await delay(wait);
    sent.push(send(one, at));
  }
  await Promise.all(sent);
}

/** The counters once nothing but the reading of streams goes on: what was sent has been counted and published. */
async function quiet(proxy: StoreProxy): Promise<Counters> {
  const until = performance.now() + SETTLE_MS;
  let last = await proxy.counters();
  for (let still = 0; still < STILL_LOOKS; ) {
    if (performance.now() > until) throw new Error('The booth went on asking its store.');
    await delay(LOOK_MS);
    const now = await proxy.counters();
    const { named, streamRecords } = usesBetween(last, now);
    still = Object.keys(named).length === 0 && streamRecords === 0 ? still + 1 : 0;
    last = now;
  }
  return last;
}
