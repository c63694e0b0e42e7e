import type { SortedRecord } from '../fold/sort-record.ts';
import { type LaneKey, votesPkOf } from '../keys/lane-key.ts';

type SortedVote = Extract<SortedRecord, { kind: 'vote' }>;

/** A lane's records of one batch: in the stream's order, each sequence once. */
export interface LaneRecords {
  readonly lane: LaneKey;
  readonly records: readonly SortedVote[];
}

/** Groups the votes of a batch by lane. */
export function groupByLane(votes: readonly SortedVote[]): LaneRecords[] {
  const lanes = new Map<string, { lane: LaneKey; bySequence: Map<string, SortedVote> }>();
  for (const vote of votes) {
    const pk = votesPkOf(vote.lane);
    const group = lanes.get(pk) ?? { lane: vote.lane, bySequence: new Map() };
    group.bySequence.set(vote.sequence, vote);
    lanes.set(pk, group);
  }
  return [...lanes.values()].map(({ lane, bySequence }) => ({
    lane,
    records: [...bySequence.values()].sort((one, other) => (one.sequence < other.sequence ? -1 : 1)),
  }));
}
