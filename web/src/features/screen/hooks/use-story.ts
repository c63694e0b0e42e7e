import { useEffect, useReducer } from 'react';
import { type TallyStory, tellTally, untold } from '../figures/tally-story.ts';
import type { Tally } from '../model.ts';

/** The story of the tallies seen since this poll came on the screen. */
export function useStory(tally: Tally | null | undefined): TallyStory {
  const [story, tell] = useReducer(tellTally, untold);
  useEffect(() => {
    if (tally) tell({ tally, now: Date.now() });
  }, [tally]);
  return story;
}
