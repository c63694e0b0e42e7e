import { useEffect, useState } from 'react';
import type { ScreenView } from '../../../api/types.ts';

/** How long each half of a rotating screen stays: enough to find a bar and read its number from five metres. */
const turnMs = 20_000;

/** What the screen shows now: the poll or the coffee bar; ROTATE takes turns. */
export function useShownView(view: ScreenView): 'POLL' | 'COFFEE' {
  const [turn, setTurn] = useState(0);
  useEffect(() => {
    setTurn(0);
    if (view !== 'ROTATE') return undefined;
    const timer = setInterval(() => setTurn((now) => now + 1), turnMs);
    return () => clearInterval(timer);
  }, [view]);
  if (view === 'COFFEE') return 'COFFEE';
  return view === 'ROTATE' && turn % 2 === 1 ? 'COFFEE' : 'POLL';
}
