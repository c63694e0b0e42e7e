import type { LaneDelta } from '../fold/fold-votes.ts';
import type { RecentBallot } from '../fold/recent-ballots.ts';
import type { LaneKey } from '../keys/lane-key.ts';
import type { Checkpoint, CountedRows, Step } from './counted-rows.ts';

/** What a lane's row held when it was read. */
export interface LaneCheckpoint extends Checkpoint {
  readonly recent: readonly RecentBallot[];
}

export type LaneStep = Step<LaneDelta>;

/** The rows of the votes, one for each lane. */
export type LaneCounts = CountedRows<LaneKey, LaneCheckpoint, LaneDelta>;
