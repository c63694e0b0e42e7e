/** What one command asks of each part. The local run counts the same. */
export interface CommandCost {
  readonly requests: number;
  readonly executions: number;
  readonly batchGets: number;
  readonly itemsRead: number;
  readonly updates: number;
  readonly streamRecords: number;
  /** Of these, records that pass the aggregator's filter. */
  readonly countedRecords: number;
  /** Read units: each item is read consistently and is below 4 KB, an absent one costs as much. */
  readonly readUnits: number;
  /** Write units: the item, and for each local index what has to be written there. All are below 1 KB. */
  readonly writeUnits: number;
}

const command = { requests: 1, executions: 1, batchGets: 1, updates: 1, streamRecords: 1 } as const;

/** A visit: booth and visit are read, the visit is written. It has no `at`, so it is in no local index. */
export const visitCost: CommandCost = { ...command, itemsRead: 2, readUnits: 2, writeUnits: 1, countedRecords: 0 };

/** A first vote: visit and rules are read, the ballot is written, and once more for each local index. */
export function voteCost(indexes: number): CommandCost {
  return { ...command, itemsRead: 2, readUnits: 2, writeUnits: 1 + indexes, countedRecords: 1 };
}

/** A change of mind: its time changes, so each local index loses the old entry and gains a new one. */
export function changeCost(indexes: number): CommandCost {
  return { ...voteCost(indexes), writeUnits: 1 + 2 * indexes };
}

/** Ballots of a round lie in so many lanes, by the first digit of the visitor's id. */
export const lanes = 16;

/** Publishes of one poll's tally a second, at the most. */
export const publishesPerSecond = 5;

/** Read units of one publish, or of one tally query: the rules, and 16 rows of up to 0.9 KB read as one. */
export const tallyReadUnits = { rules: 1, rows: 4 } as const;
