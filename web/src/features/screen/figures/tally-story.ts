import { compareTallies } from '../../../api/live/newest.ts';
import type { Tally } from '../model.ts';
import { freshBallots, measuredLag } from './fresh-ballots.ts';
import { addSample, type BallotSample } from './votes-per-minute.ts';

/** A mark on the screen. `optionIds` null: cast while results were hidden. `fresh`: it came while we watched, so it falls. */
export interface SeenMark {
  key: number;
  mark: string;
  optionIds: string[] | null;
  fresh: boolean;
}

/** A tally and when it came here (epoch ms, the screen's own clock). */
export interface ToldTally {
  tally: Tally;
  now: number;
}

/**
 * What the screen remembers of the tallies it saw, all of it bounded. `marks` newest first; `reveals` counts hidden →
 * shown; `aheadMs` is how far the server's clock is ahead of the screen's.
 */
export interface TallyStory {
  tally: Tally | null;
  samples: BallotSample[];
  lagMs: number | null;
  marks: SeenMark[];
  nextKey: number;
  reveals: number;
  aheadMs: number;
}

export const untold: TallyStory = {
  tally: null,
  samples: [],
  lagMs: null,
  marks: [],
  nextKey: 0,
  reveals: 0,
  aheadMs: 0,
};

const mostMarks = 40;

/** The story with one more tally in it; the same object when the tally is no newer than the one shown. */
export function tellTally(story: TallyStory, { tally: next, now }: ToldTally): TallyStory {
  const shown = story.tally;
  if (shown !== null && compareTallies(shown, next) >= 0) return story;
  const sameRound = shown !== null && shown.round === next.round;
  const came = sameRound ? freshBallots(shown, next) : next.recent.toReversed();
  const marks = came.map((ballot, i) => ({
    key: story.nextKey + i,
    mark: ballot.mark,
    optionIds: ballot.optionIds ?? null,
    fresh: sameRound,
  }));
  const sample = { at: Date.parse(next.asOf), ballots: next.ballots };
  const revealed = sameRound && shown.options === null && next.options !== null && next.ballots > 0;
  return {
    tally: next,
    samples: addSample(sameRound ? story.samples : [], sample),
    lagMs: measuredLag(shown, next, story.lagMs),
    marks: [...marks.toReversed(), ...(sameRound ? story.marks : [])].slice(0, mostMarks),
    nextKey: story.nextKey + came.length,
    reveals: story.reveals + (revealed ? 1 : 0),
    aheadMs: sample.at - now,
  };
}
