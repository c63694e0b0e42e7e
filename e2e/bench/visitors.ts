import type { BoothClient } from '../robots/booth-client.ts';

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
