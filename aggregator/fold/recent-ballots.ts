import type { Ballot, VoteChange } from './vote-change.ts';

/** A ballot as the screen drops it into its bar. */
export interface RecentBallot {
  readonly mark: string;
  /** Empty when it was cast while results were hidden: what isn't kept can't be shown later. */
  readonly options: readonly string[];
  readonly at: string;
  readonly hidden: boolean;
}

const kept = 8;

/** The newest ballots after one change, newest first; a changed ballot takes its earlier self away. */
export function addRecentBallot(recent: readonly RecentBallot[], { before, after }: VoteChange): RecentBallot[] {
  // A row names no visitors: a ballot is known again by its mark and the moment of its earlier vote.
  const earlier = before ? recent.findIndex((one) => one.mark === before.mark && one.at === before.at) : -1;
  const others = recent.filter((_, index) => index !== earlier);
  return [recentOf(after), ...others].slice(0, kept);
}

function recentOf({ mark, options, at, hidden }: Ballot): RecentBallot {
  return { mark, options: hidden ? [] : options, at, hidden };
}
