import type { BoothClient } from '../robots/booth-client.ts';

/** What the bench sent and heard, over all its parts. */
export interface Bench {
  readonly client: BoothClient;
  readonly pollId: string;
  readonly newTicket: () => string;
  /** Options for the load; the probe's own option is none of them, so that its count tells of probes alone. */
  readonly loadOptions: readonly string[];
  readonly probeOption: string;
  /** Tickets whose vote was acknowledged. */
  readonly voted: Set<string>;
  failed: number;
}

/** A command's time in milliseconds; undefined, and counted, where it failed. Nothing is retried. */
export async function timeCommand(bench: Bench, command: () => Promise<unknown>): Promise<number | undefined> {
  const sent = performance.now();
  try {
    await command();
    return performance.now() - sent;
  } catch {
    // Which command failed is of no matter: any failure is a figure over its limit.
    bench.failed += 1;
    return undefined;
  }
}

/** A vote of the load, timed; `turn` picks the option. */
export async function castLoadVote(bench: Bench, ticket: string, turn: number): Promise<number | undefined> {
  const option = bench.loadOptions[turn % bench.loadOptions.length] ?? '';
  const took = await timeCommand(bench, () => bench.client.vote(ticket, bench.pollId, [option]));
  if (took !== undefined) bench.voted.add(ticket);
  return took;
}

/** The poll that the demo booth shows, and its options. */
export async function findDemoPoll(
  client: BoothClient,
): Promise<{ readonly pollId: string; readonly options: readonly [string, ...string[]] }> {
  const pollId = await client.shownPoll();
  const poll = pollId && (await client.poll(pollId));
  const [first, ...others] = poll ? poll.options.map(({ optionId }) => optionId) : [];
  if (!pollId || first === undefined) throw new Error('The demo booth shows no poll to vote in.');
  return { pollId, options: [first, ...others] };
}
