import type { Vote, VotePage } from './vote.ts';

/** Asks for one page; `after` is null for the first. */
export type ReadPage = (after: string | null) => Promise<VotePage>;

/**
 * Every vote of a round, in time. Pages until there is no next.
 *
 * @param onProgress hears how many have come so far
 * @param signal stops it between two pages; it then throws the signal's reason
 */
export async function readVotes(
  readPage: ReadPage,
  onProgress: (votes: number) => void,
  signal: AbortSignal,
): Promise<Vote[]> {
  const votes: Vote[] = [];
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const page: VotePage = await readPage(after);
    votes.push(...page.items);
    after = page.next;
    onProgress(votes.length);
  } while (after !== null);
  signal.throwIfAborted();
  // They come lane by lane; the times are ISO 8601 in UTC, so they compare as strings.
  return votes.sort((a, b) => (a.votedAt < b.votedAt ? -1 : a.votedAt > b.votedAt ? 1 : 0));
}
