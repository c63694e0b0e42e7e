import type { parseLaneRow } from '../counts/lane-row.ts';
import type { Table } from '../counts/table.ts';
import { listDeadLetters } from '../dead-letters/letter-store.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';
import { readLaneRows } from '../recount/read-lane-rows.ts';
import { readVotes, type VotePass } from '../recount/read-votes.ts';

/** All that a rebuild of a lane starts from. */
export interface LanePicture {
  readonly lane: LaneKey;
  readonly votes: VotePass;
  readonly row: ReturnType<typeof parseLaneRow>;
  readonly repair: ReturnType<typeof parseLaneRow>;
  /** Sequences of the lane's letters that are DEAD. */
  readonly letters: readonly string[];
}

/** Reads a lane's votes, rows and letters. */
export async function readLane(transactions: Table, counts: Table, lane: LaneKey): Promise<LanePicture> {
  const votes = await readVotes(transactions, lane);
  const rows = await readLaneRows(counts, lane);
  const letters = await listDeadLetters(counts, votesPkOf(lane));
  return { lane, votes, ...rows, letters: letters.map(({ sequence }) => sequence) };
}
