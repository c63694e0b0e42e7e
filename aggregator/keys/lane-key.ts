/** One lane of one round of one poll: the unit that is counted in order and checkpointed on its own. */
export interface LaneKey {
  readonly boothId: string;
  readonly pollId: string;
  readonly round: number;
  /** One hex digit, the first of the visitor's id. */
  readonly lane: string;
}

/** All lanes, in the order in which they are read. */
export const lanes: readonly string[] = [...'0123456789abcdef'];

const votesPk = /^VOTE#([a-z0-9-]{1,64})#([a-z0-9-]{1,64})#([1-9][0-9]{0,8})#([0-9a-f])$/;

/** Reads the partition key of a vote; undefined when it is none. */
export function parseVotesPk(pk: string): LaneKey | undefined {
  const [, boothId, pollId, round, lane] = votesPk.exec(pk) ?? [];
  if (boothId === undefined || pollId === undefined || round === undefined || lane === undefined) return undefined;
  return { boothId, pollId, round: Number(round), lane };
}

/** Partition key of a lane's votes in the Transactions table. */
export function votesPkOf({ boothId, pollId, round, lane }: LaneKey): string {
  return `VOTE#${boothId}#${pollId}#${round}#${lane}`;
}

/** Partition key of a round's rows in the Counts table. */
export function tallyPkOf({ boothId, pollId, round }: Omit<LaneKey, 'lane'>): string {
  return `TALLY#${boothId}#${pollId}#${round}`;
}

/** Key of the row that holds a lane's counts and its checkpoint. */
export function laneRowKey(lane: LaneKey): { pk: string; sk: string } {
  return { pk: tallyPkOf(lane), sk: `LANE#${lane.lane}` };
}

/** Key of the row that holds what was given back to a lane later. */
export function repairRowKey(lane: LaneKey): { pk: string; sk: string } {
  return { pk: tallyPkOf(lane), sk: `REPAIR#${lane.lane}` };
}
