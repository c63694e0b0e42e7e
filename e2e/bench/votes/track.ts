import type { JobResult } from '../load/job.ts';
import { judgeResult } from '../load/judge-result.ts';
import { quantile } from '../quantile.ts';
import { type Cpu, meterCpu } from './cpu-meter.ts';
import type { VoteRound } from './vote-round.ts';

/** All rounds of one level of concurrency. */
export interface Track {
  readonly concurrency: number;
  votes(pid: number, round: () => Promise<VoteRound>): Promise<void>;
  puts(pid: number, round: () => Promise<JobResult>): Promise<void>;
  sum(): Level;
  /** The last round of each. */
  last(): readonly { readonly name: string; readonly result: JobResult }[];
}

/** What a level came to: medians over its rounds, quantiles over all requests, CPU in milliseconds each. */
export interface Level {
  readonly concurrency: number;
  readonly votesPerSecond: number;
  readonly putsPerSecond: number;
  readonly voteTimes: readonly number[];
  vote(q: number): number;
  put(q: number): number;
  /** Milliseconds from the last answer to the exact tally. */
  readonly tallyLag: number;
  readonly voteCpu: Cpu & { readonly client: number };
  readonly putCpu: Cpu & { readonly client: number };
  readonly failed: number;
  readonly lost: number;
}

interface Taken {
  readonly result: JobResult;
  readonly cpu: Cpu;
  /** When the work was wholly done, the tally included. */
  readonly doneAt: number;
}

export function createTrack(concurrency: number): Track {
  const voted: (Taken & { readonly lost: number })[] = [];
  const put: Taken[] = [];
  return {
    concurrency,
    async votes(pid, round) {
      const { done, cpu } = await meterCpu(pid, round);
      voted.push({ result: done.result, cpu, doneAt: done.exactAt, lost: done.lost });
    },
    async puts(pid, round) {
      const { done, cpu } = await meterCpu(pid, round);
      put.push({ result: done, cpu, doneAt: done.endedAt });
    },
    sum() {
      const voteTimes = timesOf(voted);
      const putTimes = timesOf(put);
      return {
        concurrency,
        votesPerSecond: median(voted.map(rate)),
        putsPerSecond: median(put.map(rate)),
        voteTimes,
        vote: (q) => quantile(voteTimes, q),
        put: (q) => quantile(putTimes, q),
        tallyLag: median(voted.map(({ doneAt, result }) => doneAt - result.endedAt)),
        voteCpu: cpuEach(voted),
        putCpu: cpuEach(put),
        failed: voted.reduce((sum, { result }) => sum + judgeResult(result).failed, 0),
        lost: voted.reduce((sum, { lost }) => sum + lost, 0),
      };
    },
    last: () => [
      ...voted.slice(-1).map(({ result }) => ({ name: 'votes', result })),
      ...put.slice(-1).map(({ result }) => ({ name: 'bare conditional puts', result })),
    ],
  };
}

const median = (values: readonly number[]) => quantile(values, 0.5);
const timesOf = (taken: readonly Taken[]) => taken.flatMap(({ result }) => judgeResult(result).times);
const rate = ({ result, doneAt }: Taken) => (judgeResult(result).done.length * 1000) / (doneAt - result.startedAt);

function cpuEach(taken: readonly Taken[]) {
  const count = taken.reduce((sum, { result }) => sum + result.sent.length, 0);
  const each = (pick: (one: Taken) => number) => taken.reduce((sum, one) => sum + pick(one), 0) / count;
  return {
    node: each(({ cpu }) => cpu.node),
    java: each(({ cpu }) => cpu.java),
    client: each(({ result }) => result.cpuMs),
  };
}
