import { setTimeout as delay } from 'node:timers/promises';
import type { TallySocket } from './tally-socket.ts';
import { type Bench, castLoadVote, timeCommand } from './visitors.ts';

const PATIENCE_MS = 10_000;
const MOST_IN_FLIGHT = 400;

export interface Latency {
  /** Milliseconds from the sending of a vote to the first tally on the socket that has it. */
  readonly times: readonly number[];
  /** Milliseconds from the sending of the same votes to their acknowledgement. */
  readonly answers: readonly number[];
  /** Probes whose tally didn't come. */
  readonly unseen: number;
}

/** One probe a second by a new visitor each; `before` is how often the probe's option was counted already. */
export async function measureLatency(
  bench: Bench,
  socket: TallySocket,
  { probes, before, until }: { probes: number; before: number; until: number },
): Promise<Latency> {
  const times: number[] = [];
  const answers: number[] = [];
  let count = before;
  let unseen = 0;
  for (let probe = 0; probe < probes && performance.now() < until; probe += 1) {
    const turn = delay(1000);
    const ticket = bench.newTicket();
    if ((await timeCommand(bench, () => bench.client.checkIn(ticket))) !== undefined) {
      const sent = performance.now();
      const vote = () => bench.client.vote(ticket, bench.pollId, [bench.probeOption]);
      const answered = await timeCommand(bench, vote);
      if (answered !== undefined) {
        bench.voted.add(ticket);
        count += 1;
        answers.push(answered);
        const seen = await socket.untilCount(bench.probeOption, count, PATIENCE_MS);
        if (seen === null) unseen += 1;
        else times.push(seen - sent);
      }
    }
    await turn;
  }
  return { times, answers, unseen };
}

export interface Load {
  /** Ends it, waits for the last answers; acknowledged votes per second of its run. */
  stop(): Promise<number>;
}

/** Sends `perSecond` votes of visitors who change their mind in turn, whether or not the booth keeps up. */
export function startLoad(bench: Bench, tickets: readonly string[], perSecond: number): Load {
  const started = performance.now();
  const flights = new Set<Promise<void>>();
  let turn = 0;
  let acknowledged = 0;
  const timer = setInterval(() => {
    const due = Math.floor(((performance.now() - started) * perSecond) / 1000);
    for (; turn < due; turn += 1) {
      if (flights.size >= MOST_IN_FLIGHT) continue;
      const ticket = tickets[turn % tickets.length] ?? '';
      // Each time round, every visitor's choice moves on by one.
      const choice = turn + Math.floor(turn / tickets.length) + 1;
      const flight = castLoadVote(bench, ticket, choice).then((took) => {
        if (took !== undefined) acknowledged += 1;
        flights.delete(flight);
      });
      flights.add(flight);
    }
  }, 5);
  return {
    stop: async () => {
      clearInterval(timer);
      await Promise.all(flights);
      return (acknowledged * 1000) / (performance.now() - started);
    },
  };
}
