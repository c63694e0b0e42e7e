import { useCallback, useEffect, useState } from 'react';
import { staffQuery } from '../../../../staff/staff-query.ts';
import { patiently, type ReadPage } from './read-pages.ts';
import { readVotes } from './read-votes.ts';
import { parseVotePage, type Vote, votesQuery } from './vote.ts';

/** The votes of a round, as far as they are here. */
export type Votes =
  | { readonly kind: 'NONE' | 'FAILED' }
  | { readonly kind: 'READING'; readonly soFar: number }
  | { readonly kind: 'READ'; readonly votes: readonly Vote[]; readonly readAt: number };

/** Reads all votes of a round. Throws the errors of the API, and the signal's reason once it is given up. */
export function fetchVotes(
  boothId: string,
  pollId: string,
  round: number,
  onProgress: (votes: number) => void,
  signal: AbortSignal,
): Promise<Vote[]> {
  const readPage: ReadPage<Vote> = async (after) => {
    const variables = { boothId, pollId, round, ...(after !== null && { after }) };
    return parseVotePage((await staffQuery(votesQuery, variables)).votes);
  };
  return readVotes(patiently(readPage, signal), onProgress, signal);
}

/**
 * The votes of a round, read when they are wanted and again when asked to.
 *
 * @param wanted false reads nothing, and forgets what was read
 */
export function useVotes(
  boothId: string,
  pollId: string,
  round: number,
  wanted: boolean,
): { votes: Votes; readAgain: () => void } {
  const [votes, setVotes] = useState<Votes>({ kind: 'NONE' });
  const [times, setTimes] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count of `times` is a wish to read again
  useEffect(() => {
    setVotes({ kind: 'NONE' });
    if (!wanted) return undefined;
    const abort = new AbortController();
    setVotes({ kind: 'READING', soFar: 0 });
    fetchVotes(
      boothId,
      pollId,
      round,
      (soFar) => abort.signal.aborted || setVotes({ kind: 'READING', soFar }),
      abort.signal,
    ).then(
      (read) => setVotes({ kind: 'READ', votes: read, readAt: Date.now() }),
      (problem: unknown) => {
        if (abort.signal.aborted) return;
        console.warn('The votes could not be read.', problem);
        setVotes({ kind: 'FAILED' });
      },
    );
    return () => abort.abort();
  }, [boothId, pollId, round, wanted, times]);
  const readAgain = useCallback(() => setTimes((before) => before + 1), []);
  return { votes, readAgain };
}
