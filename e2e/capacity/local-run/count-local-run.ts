import { setTimeout as delay } from 'node:timers/promises';
import { type BoothProcess, startBoothProcess } from '../../booth/start-booth.ts';
import { slotRule } from '../../faults/store-proxy/count-slots.ts';
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
import { openBar, orderOnce } from './order-once.ts';
import { type StoreUses, usesBetween } from './store-use.ts';

export interface RunPlan {
  readonly visitors: number;
  /** Of the visitors, those who then vote for something else. */
  readonly changes: number;
  readonly queries: number;
  readonly listeners: number;
  readonly votesPerSecond: number;
  /** Of the Transactions stream. */
  readonly streamReaders: number;
  /** Changes that an order is expected to make: waited for, as long as they may take. */
  readonly orderRecords: number;
}

/** What a booth on this machine asked of its store, stretch by stretch, and what its subscribers heard. */
export interface LocalRun {
  readonly visits: StoreUses;
  readonly votes: VotingStretch;
  readonly changes: VotingStretch;
  readonly queries: { readonly [kind in keyof Queries]: StoreUses };
  /** The booth's first order, from start to collection. */
  readonly order: StoreUses;
  /** Of the tally at the end. */
  readonly version: number;
  readonly heardVersions: readonly number[];
}

export interface VotingStretch {
  readonly uses: StoreUses;
  readonly heard: readonly number[];
  readonly seconds: number;
}

const password = 'Counted-in-a-test-1';
const SETTLE_MS = 20_000;
const AT_ONCE = 16;
const LOOK_MS = 50;
/** Looks without a change: longer than a publish waits for its slot. */
const STILL_LOOKS = 7;
const VAIN_ANSWERS = 6;
/** What opening the bar writes has been read by then. */
const OPENING_MS = 1_500;

/** Starts a booth behind a counting proxy and lets a small crowd vote at an even rate. @throws what the booth says where a command fails */
export async function countLocalRun(plan: RunPlan): Promise<LocalRun> {
  const proxy = openStoreProxy();
  let booth: BoothProcess | undefined;
  const listeners: Listener[] = [];
  try {
    booth = await startBoothProcess({ env: { ...proxy.env, BOOTHPRESSO_STAFF_PASSWORD: password } });
    await proxy.setRules({ requests: [slotRule] });
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
  const bar = await openBar(addresses, password);
  const opened = performance.now();
  let last = await quiet(proxy, () => performance.now() - opened > OPENING_MS);
  const heard = () => listeners.map((one) => one.heard());
  // Each reader gets each record, but not at the same time: one may be long behind the other.
  const stretch = async (work: () => Promise<unknown>, records: number): Promise<StoreUses> => {
    const before = last;
    await work();
    last = await quiet(proxy, (now) => usesBetween(before, now).streamRecords >= records * plan.streamReaders);
    return usesBetween(before, last);
  };
  const vote = async (voters: readonly string[], turn: number): Promise<VotingStretch> => {
    const [started, before] = [performance.now(), heard()];
    const uses = await stretch(
      () =>
        evenly(voters, pause, (ticket, at) =>
          client.vote(ticket, pollId, [optionIds[(at + turn) % optionIds.length] ?? '']),
        ),
      voters.length,
    );
    const seconds = (performance.now() - started) / 1000;
    return { uses, seconds, heard: heard().map((count, at) => count - (before[at] ?? 0)) };
  };
  // Nothing follows a query.
  const ask = async (query: () => Promise<unknown>): Promise<StoreUses> => {
    const before = last;
    await Promise.all(Array.from({ length: plan.queries }, query));
    last = await proxy.counters();
    return usesBetween(before, last);
  };
  const visits = await stretch(() => evenly(tickets, pause, (ticket) => client.checkIn(ticket)), tickets.length);
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
    order: await stretch(() => orderOnce(bar, () => quiet(proxy)), plan.orderRecords),
    version: (await client.tally(pollId)).version,
    heardVersions: listeners.map((one) => one.version()),
  };
}

/** At an even pace, and never so many at once that a booth on a busy machine turns some away. */
async function evenly<T>(all: readonly T[], pauseMs: number, send: (one: T, at: number) => Promise<unknown>) {
  const started = performance.now();
  const left = all.entries();
  const work = async () => {
    for (const [at, one] of left) {
      const wait = started + at * pauseMs - performance.now();
      if (wait > 0) await delay(wait);
      await send(one, at);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
}

/**
 * The counters once nothing but the reading of streams goes on: what was sent has been counted and published. On a machine
 * that stands still nothing goes on either, so the readers must have looked in vain several times.
 */
async function quiet(proxy: StoreProxy, isDone: (now: Counters) => boolean = () => true): Promise<Counters> {
  const until = performance.now() + SETTLE_MS;
  let changed = await proxy.counters();
  for (let still = 0; ; ) {
    await delay(LOOK_MS);
    const now = await proxy.counters();
    const { named, streamRecords, streamAnswers } = usesBetween(changed, now);
    const anything = Object.keys(named).length > 0 || streamRecords > 0;
    const late = performance.now() > until;
    if (late && anything) throw new Error('The booth went on asking its store.');
    // Who is too late is told by what was counted.
    if (!anything && still >= STILL_LOOKS && streamAnswers >= VAIN_ANSWERS && (late || isDone(now))) return now;
    still = anything ? 0 : still + 1;
    if (anything) changed = now;
  }
}
