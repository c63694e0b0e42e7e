import { setTimeout as delay } from 'node:timers/promises';
import type { BoothProcess } from '../booth/start-booth.ts';
import { createBoothClient, findBooth, newTicket } from '../robots/booth-client.ts';
import type { FigureName, Measured } from './figures.ts';
import { measureLatency, startLoad } from './measure-latency.ts';
import { measureProcess } from './measure-process.ts';
import { measureThroughput } from './measure-throughput.ts';
import { quantile } from './quantile.ts';
import { openTallySocket } from './tally-socket.ts';
import { type Bench, castLoadVote, timeCommand } from './visitors.ts';

/** The whole bench, its start included, ends within two minutes. */
const BUDGET_MS = 115_000;
const CHECK_INS = { concurrency: 16, count: 900, ms: 18_000 };
const LEVELS = [
  { concurrency: 1, count: 100, ms: 7_000, names: ['votes1', 'votes1P50', 'votes1P95'] },
  { concurrency: 16, count: 350, ms: 9_000, names: ['votes16', 'votes16P50', 'votes16P95'] },
  { concurrency: 64, count: 450, ms: 9_000, names: ['votes64', 'votes64P50', 'votes64P95'] },
] as const;
const PROBES = 20;
const LOAD_PER_SECOND = 50;
const IDLE_MS = 10_000;
const QUIET_MS = 3_000;

export type Note = (name: FigureName, measured: Measured) => void;

/** Measures everything in turn and notes each figure as soon as it is known. */
export async function takeFigures(booth: BoothProcess, note: Note): Promise<void> {
  const until = booth.spawnedAt + BUDGET_MS - IDLE_MS - QUIET_MS;
  const left = (ms: number) => Math.max(0, Math.min(ms, until - performance.now()));
  const addresses = await findBooth(booth.url);
  const boothId = addresses.defaultBooth;
  const bench = await prepareBench(createBoothClient(addresses, boothId));
  note('startToHealthz', { value: (booth.healthyAt - booth.spawnedAt) / 1000 });
  await takeFirstVote();
  const tickets = await takeVotes();
  await takeLatencies(tickets);
  note('failed', { value: bench.failed });
  const tally = await settledTally();
  note('lost', { value: Math.max(0, bench.voted.size - tally.ballots), samples: bench.voted.size });
  await takeUsage();

  async function takeFirstVote(): Promise<void> {
    const ticket = bench.newTicket();
    await bench.client.checkIn(ticket);
    await bench.client.vote(ticket, bench.pollId, [bench.loadOptions[0] ?? '']);
    bench.voted.add(ticket);
    note('startToVote', { value: (performance.now() - booth.spawnedAt) / 1000 });
  }

  /** Every vote of the three levels is a new visitor's; gives those who voted. */
  async function takeVotes(): Promise<readonly string[]> {
    const tickets: string[] = [];
    const checkIns = await measureThroughput({ ...CHECK_INS, ms: left(CHECK_INS.ms) }, async () => {
      const ticket = bench.newTicket();
      const took = await timeCommand(bench, () => bench.client.checkIn(ticket));
      if (took !== undefined) tickets.push(ticket);
      return took;
    });
    note('checkIns16', { value: checkIns.perSecond, samples: checkIns.times.length });
    const voters = tickets.slice();
    for (const { names, count, ...level } of LEVELS) {
      const those = voters.splice(0, Math.floor((count / CHECK_INS.count) * tickets.length));
      const votes = await measureThroughput({ ...level, count: those.length, ms: left(level.ms) }, (index) =>
        castLoadVote(bench, those[index] ?? '', index),
      );
      const samples = votes.times.length;
      note(names[0], { value: votes.perSecond, samples });
      note(names[1], { value: quantile(votes.times, 0.5) });
      note(names[2], { value: quantile(votes.times, 0.95) });
    }
    return tickets;
  }

  async function takeLatencies(tickets: readonly string[]): Promise<void> {
    const socket = await openTallySocket({ ...addresses, boothId });
    const probe = async () => {
      const before = (await settledTally()).options?.get(bench.probeOption) ?? 0;
      return () => measureLatency(bench, socket, { probes: PROBES, before, until });
    };
    const calm = await (await probe())();
    note('tallyP50', { value: quantile(calm.times, 0.5), samples: calm.times.length });
    note('tallyP95', { value: quantile(calm.times, 0.95) });
    const measureLoaded = await probe();
    const load = startLoad(bench, tickets, LOAD_PER_SECOND);
    const loaded = await measureLoaded();
    const rate = await load.stop();
    note('loadRate', { value: rate });
    note('loadTallyP50', { value: quantile(loaded.times, 0.5), samples: loaded.times.length });
    note('loadTallyP95', { value: quantile(loaded.times, 0.95) });
    note('unseen', { value: calm.unseen + loaded.unseen, samples: calm.answers.length + loaded.answers.length });
    socket.close();
  }

  /** The tally once it has every ballot acknowledged here, or as it is when time is up. */
  async function settledTally() {
    for (let reads = 40; ; reads -= 1) {
      const tally = await bench.client.tally(bench.pollId);
      if (tally.ballots >= bench.voted.size || reads === 0) return tally;
      await delay(250);
    }
  }

  async function takeUsage(): Promise<void> {
    await delay(QUIET_MS);
    const started = performance.now();
    const before = await measureProcess(booth.pid);
    await delay(IDLE_MS);
    const after = await measureProcess(booth.pid);
    const seconds = (performance.now() - started) / 1000;
    note('nodeMemory', { value: after.node.memory });
    note('javaMemory', { value: after.java.memory });
    note('nodeIdle', { value: ((after.node.cpu - before.node.cpu) * 100) / seconds });
    note('javaIdle', { value: ((after.java.cpu - before.java.cpu) * 100) / seconds });
  }
}

async function prepareBench(client: Bench['client']): Promise<Bench> {
  const pollId = await client.shownPoll();
  const poll = pollId && (await client.poll(pollId));
  if (!poll) throw new Error('The demo booth shows no poll to vote in.');
  const [probeOption = '', ...loadOptions] = poll.options.map(({ optionId }) => optionId).reverse();
  return { client, pollId, newTicket, loadOptions, probeOption, voted: new Set(), failed: 0 };
}
