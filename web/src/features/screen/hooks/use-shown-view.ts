import { useEffect, useState } from 'react';
import type { ScreenView } from '../../../api/types.ts';

/** How long each half of a rotating screen stays: enough to find a bar and read its number from five metres. */
const turnMs = 20_000;

/**
 * What the screen shows now: the poll or the coffee bar; ROTATE takes turns.
 *
 * @param held nothing turns away now; what is shown then stays for a whole turn, to be looked at
 */
export function useShownView(view: ScreenView, held: boolean): 'POLL' | 'COFFEE' {
  const [turn, setTurn] = useState(0);
  const rotates = view === 'ROTATE';
  useEffect(() => {
    if (!rotates) setTurn(0);
  }, [rotates]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: each turn has a time of its own
  useEffect(() => {
    if (!rotates || held) return undefined;
    const timer = setTimeout(() => setTurn((now) => now + 1), turnMs);
    return () => clearTimeout(timer);
  }, [rotates, held, turn]);
  if (view === 'COFFEE') return 'COFFEE';
  return rotates && turn % 2 === 1 ? 'COFFEE' : 'POLL';
}
