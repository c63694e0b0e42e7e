import { createRandom } from '../../robots/random.ts';
import { fillVotes } from '../growth/fill-votes.ts';
import type { Grown } from '../growth/grown.ts';
import { lookAtBooth, untilCounted } from '../growth/look-at-booth.ts';
import { openStore } from '../growth/open-store.ts';
import { growthFigures, growthPlots } from '../growth/show-growth.ts';
import { findDemoPoll } from '../visitors.ts';
import type { BenchContext, Measure } from './measure.ts';

const SIZES = { short: [1000, 100_000], long: [1000, 100_000, 1_000_000] };
const STARTS = { short: 3, long: 5 };
const LOOKS = 100;
const SEED = 5;
/** A second for every hundred votes is patience enough on any machine. */
const MS_PER_VOTE = 10;

/** Where a growing booth lies, and what is voted on in it. */
interface Growing {
  readonly data: string;
  readonly poll: {
    readonly boothId: string;
    readonly pollId: string;
    readonly round: number;
    readonly options: readonly string[];
  };
}

export const growth: Measure = {
  name: 'growth',
  title: 'Growth: after many votes',
  async measure(context) {
    const data = context.makeFolder();
    const booth = await context.startBooth({ data });
    const { pollId, options } = await findDemoPoll(booth.client);
    const poll = { boothId: booth.boothId, pollId, round: 1, options };
    await booth.stop();
    const sizes: Grown[] = [];
    for (const votes of context.long ? SIZES.long : SIZES.short) {
      sizes.push(await growTo(context, { data, poll }, { from: sizes.at(-1)?.votes ?? 0, votes }));
    }
    return { figures: growthFigures(sizes), plots: growthPlots(sizes) };
  },
};

async function growTo(
  context: BenchContext,
  { data, poll }: Growing,
  { from, votes }: { readonly from: number; readonly votes: number },
): Promise<Grown> {
  context.say(`storing ${votes - from} votes`);
  const filled = await fill(context, { data, poll }, from, votes);
  const behind = await context.startBooth({ data });
  const backlog = { ballots: votes, ms: Math.max(60_000, (votes - from) * MS_PER_VOTE) };
  const counted = await untilCounted(behind, poll.pollId, backlog);
  context.say(`counted ${Math.round(counted)} a second`);
  await behind.stop();
  const starts: number[] = [];
  for (let turn = 1; ; turn += 1) {
    const booth = await context.startBooth({ data });
    starts.push(booth.healthyAt - booth.spawnedAt);
    const last = turn === (context.long ? STARTS.long : STARTS.short);
    const looks = last ? await lookAtBooth(booth, poll.pollId, LOOKS) : undefined;
    await booth.stop();
    if (looks !== undefined) return { votes, filled, counted, starts, ...looks };
  }
}

/** Stores votes while the booth doesn't run; gives how many a second. */
async function fill(context: BenchContext, { data, poll }: Growing, from: number, to: number): Promise<number> {
  const store = await openStore(data);
  try {
    const started = context.clock();
    const table = store.tableOf('Transactions');
    await fillVotes(store.client, { table, poll, from, to, endsAt: Date.now(), random: createRandom(SEED + from) });
    return ((to - from) * 1000) / (context.clock() - started);
  } finally {
    await store.close();
  }
}
