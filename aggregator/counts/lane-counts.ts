import type { LaneDelta } from '../fold/fold-votes.ts';
import type { RecentBallot } from '../fold/recent-ballots.ts';
import type { LaneKey } from '../keys/lane-key.ts';

/** What a lane's row held when it was read; a row that isn't there has neither version nor sequence. */
export interface LaneCheckpoint {
  /** Padded to 40. Absent before the first fold and after a rebuild. */
  readonly lastSequence: string | undefined;
  readonly version: number | undefined;
  readonly recent: readonly RecentBallot[];
}

/** A record that can't be folded, on its way aside. */
export interface DeadLetter {
  /** Padded to 40. */
  readonly sequence: string;
  /** The whole stream record as JSON. */
  readonly record: string;
  readonly reason: string;
  readonly at: string;
}

/** One step forward of a lane: everything of it happens or nothing. */
export interface LaneStep {
  readonly delta: LaneDelta;
  readonly lastSequence: string;
  readonly dead: readonly DeadLetter[];
}

/** The rows that count and are their own checkpoint. */
export interface LaneCounts {
  /** Reads a lane's row consistently. */
  readCheckpoint(lane: LaneKey): Promise<LaneCheckpoint>;
  /** Moves a lane on; false when its row is no longer the one that was seen. */
  commitStep(lane: LaneKey, seen: LaneCheckpoint, step: LaneStep): Promise<boolean>;
}
