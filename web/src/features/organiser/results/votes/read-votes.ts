import { type ReadPage, readPages } from './read-pages.ts';
import type { Vote } from './vote.ts';

/**
 * Every vote of a round, in time. Pages until there is no next.
 *
 * @param onProgress hears how many have come so far
 * @param signal stops it between two pages; it then throws the signal's reason
 */
export async function readVotes(
  readPage: ReadPage<Vote>,
  onProgress: (votes: number) => void,
  signal: AbortSignal,
): Promise<Vote[]> {
  const votes = await readPages(readPage, onProgress, signal);
  // They come lane by lane; the times are ISO 8601 in UTC, so they compare as strings.
  return votes.sort((a, b) => (a.votedAt < b.votedAt ? -1 : a.votedAt > b.votedAt ? 1 : 0));
}
