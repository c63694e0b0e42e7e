import type { Ballot } from './vote-change.ts';

/** What votes come to when they themselves are counted. */
export interface VoteSum {
  readonly counts: Readonly<Record<string, number>>;
  readonly ballots: number;
  /** The sum of their revisions: the version that a complete tally of them has. */
  readonly version: number;
}

/** Counts ballots from nothing: the truth that a tally is compared with. */
export function sumBallots(ballots: Iterable<Ballot>): VoteSum {
  const counts: Record<string, number> = {};
  let total = 0;
  let version = 0;
  for (const ballot of ballots) {
    total += 1;
    version += ballot.revision;
    for (const option of ballot.options) counts[option] = countOf(counts, option) + 1;
  }
  return { counts, ballots: total, version };
}

/** Whether two sums say the same; an option at zero counts as absent. */
export function equalSums(one: VoteSum, other: VoteSum): boolean {
  const options = new Set([...Object.keys(one.counts), ...Object.keys(other.counts)]);
  return (
    one.ballots === other.ballots &&
    one.version === other.version &&
    [...options].every((option) => countOf(one.counts, option) === countOf(other.counts, option))
  );
}

/** Two sums as one: a lane's row and what was given back to it. */
export function addSums(one: VoteSum, other: VoteSum): VoteSum {
  const counts: Record<string, number> = { ...one.counts };
  for (const [option, count] of Object.entries(other.counts)) counts[option] = countOf(counts, option) + count;
  return { counts, ballots: one.ballots + other.ballots, version: one.version + other.version };
}

/** Zero for what a map doesn't hold itself: an option may be called `constructor`. */
function countOf(counts: Readonly<Record<string, number>>, option: string): number {
  return Object.hasOwn(counts, option) ? (counts[option] ?? 0) : 0;
}
