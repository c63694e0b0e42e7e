import { useEffect, useState } from 'react';
import { nextRanking, type Place, resortDue } from '../figures/rank-options.ts';
import type { OptionCount } from '../model.ts';

/** The places to show, following the counts at most every two seconds. */
export function useRanking(counts: readonly OptionCount[]): Place[] {
  const [ranking, setRanking] = useState(() => nextRanking(null, counts, performance.now()));
  useEffect(() => {
    const due = resortDue(ranking, counts, performance.now());
    if (due === null) return;
    // A little later than due: timers may fire a fraction early.
    const timer = setTimeout(() => setRanking((present) => nextRanking(present, counts, performance.now())), due + 5);
    return () => clearTimeout(timer);
  }, [ranking, counts]);
  return ranking.places;
}
