import { addRecentBallot, type RecentBallot } from './recent-ballots.ts';
import type { VoteChange } from './vote-change.ts';

/** What a run of changes adds to a lane's row. */
export interface LaneDelta {
  /** Per option, no zeros. */
  readonly counts: Readonly<Record<string, number>>;
  readonly ballots: number;
  /** Revisions folded. */
  readonly version: number;
  /** The whole list that the row holds afterwards, newest first. */
  readonly recent: readonly RecentBallot[];
}

/**
 * Folds changes of one lane, in the order of the stream, to what they add to its row.
 * A changed vote is −1 and +1; the version grows by the difference of revisions.
 * @param recentBefore the row's `recent` as read
 */
export function foldVotes(changes: readonly VoteChange[], recentBefore: readonly RecentBallot[] = []): LaneDelta {
  const counts = new Map<string, number>();
  const add = (options: readonly string[], by: number) => {
    for (const option of options) counts.set(option, (counts.get(option) ?? 0) + by);
  };
  let ballots = 0;
  let version = 0;
  let recent = [...recentBefore];
  for (const change of changes) {
    add(change.after.options, 1);
    if (change.before) add(change.before.options, -1);
    else ballots += 1;
    version += change.after.revision - (change.before?.revision ?? 0);
    recent = addRecentBallot(recent, change);
  }
  return { counts: Object.fromEntries([...counts].filter(([, count]) => count !== 0)), ballots, version, recent };
}
