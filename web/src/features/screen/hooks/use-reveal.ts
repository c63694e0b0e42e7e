import { useEffect, useState } from 'react';
import type { BarEntry } from '../figures/fold-others.ts';
import { revealLength, revealSteps, risenBars } from '../figures/reveal-order.ts';

/**
 * Plays the reveal of the bars given at the first call: the ids that have risen so far, or null once it is over (at
 * once when `plays` is false). Bars keep rising in the order of that first call.
 */
export function useReveal(plays: boolean, bars: readonly BarEntry[]): ReadonlySet<string> | null {
  const [steps] = useState(() => revealSteps(bars));
  const [risen, setRisen] = useState<ReadonlySet<string> | null>(() => (plays ? new Set() : null));
  useEffect(() => {
    if (!plays) return;
    const times = [...new Set(steps.map((step) => step.at))];
    // The empty chart stands for a moment before the first bar rises.
    const lead = 900;
    const timers = times.map((at) => setTimeout(() => setRisen(risenBars(steps, at)), lead + at));
    timers.push(setTimeout(() => setRisen(null), lead + revealLength(steps)));
    return () => timers.forEach(clearTimeout);
  }, [plays, steps]);
  return risen;
}
