import { useCallback, useEffect, useState } from 'react';
import type { Poll } from '../../../api/types.ts';
import { fetchVotes } from '../results/votes/use-votes.ts';
import { type RoundFigures, roundFigures, roundsOf } from './figures/round-figures.ts';

/** The day's figures as far as they are here, round by round. */
export interface Day {
  readonly rounds: readonly RoundFigures[];
  readonly of: number;
  readonly failed: boolean;
  /** When the last of them came, milliseconds since 1970; null before. */
  readonly readAt: number | null;
}

/** Counts the votes of every round of these polls, one after the other; `polls` null waits for them. */
export function useDay(boothId: string, polls: readonly Poll[] | null): { day: Day; readAgain: () => void } {
  const [day, setDay] = useState<Day>({ rounds: [], of: 0, failed: false, readAt: null });
  const [times, setTimes] = useState(0);
  // The polls change with every step at the booth; the summary is of the moment it was asked for.
  // biome-ignore lint/correctness/useExhaustiveDependencies: each count of `times` is a wish to read again
  useEffect(() => {
    if (polls === null) return undefined;
    const abort = new AbortController();
    const wanted = roundsOf(polls);
    const read = async () => {
      const rounds: RoundFigures[] = [];
      setDay({ rounds, of: wanted.length, failed: false, readAt: null });
      for (const { poll, round } of wanted) {
        const votes = await fetchVotes(boothId, poll.pollId, round, () => undefined, abort.signal);
        rounds.push(roundFigures(poll, round, votes));
        setDay({ rounds: [...rounds], of: wanted.length, failed: false, readAt: null });
      }
      setDay({ rounds, of: wanted.length, failed: false, readAt: Date.now() });
    };
    read().catch((problem: unknown) => {
      if (abort.signal.aborted) return;
      console.warn('The day could not be summed up.', problem);
      setDay((before) => ({ ...before, failed: true }));
    });
    return () => abort.abort();
  }, [boothId, polls !== null, times]);
  const readAgain = useCallback(() => setTimes((before) => before + 1), []);
  return { day, readAgain };
}
