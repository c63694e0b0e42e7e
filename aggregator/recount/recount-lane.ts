import { addSums, equalSums, type VoteSum } from '../fold/sum-ballots.ts';
import type { LaneKey } from '../keys/lane-key.ts';
import type { VotePass } from './read-votes.ts';

export interface RecountLaneParts {
  readonly readVotes: (lane: LaneKey) => Promise<VotePass>;
  readonly readRows: (lane: LaneKey) => Promise<{ row: { sum: VoteSum }; repair: { sum: VoteSum } }>;
  /** Milliseconds. */
  readonly sleep: (duration: number) => Promise<void>;
}

/** A lane's verdict. Keys of the two maps are option ids. */
export interface LaneVerdict {
  readonly lane: string;
  /** What the rows hold. */
  readonly counted: Readonly<Record<string, number>>;
  /** What the votes come to. */
  readonly recounted: Readonly<Record<string, number>>;
  /** Votes counted. */
  readonly ballots: number;
  /** null when no moment was found at which both could be compared. */
  readonly equal: boolean | null;
}

const mostAttempts = 10;
const pause = 300;

/**
 * Counts a lane's votes and compares them with its rows. Revisions only grow, so two passes that agree saw the same
 * votes as the rows between them; and the rows are complete when their version is the sum of the revisions.
 */
export async function recountLane(lane: LaneKey, parts: RecountLaneParts): Promise<LaneVerdict> {
  let before = await parts.readVotes(lane);
  for (let attempt = 1; ; attempt += 1) {
    const { row, repair } = await parts.readRows(lane);
    const after = await parts.readVotes(lane);
    const tally = addSums(row.sum, repair.sum);
    const comparable =
      equalSums(before.sum, after.sum) && after.uncountable === 0 && tally.version === after.sum.version;
    if (comparable || attempt === mostAttempts) {
      return {
        lane: lane.lane,
        counted: tally.counts,
        recounted: after.sum.counts,
        ballots: after.sum.ballots,
        equal: comparable ? equalSums(tally, after.sum) : null,
      };
    }
    before = after;
    await parts.sleep(pause);
  }
}
