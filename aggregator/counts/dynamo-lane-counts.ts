import type { LaneDelta } from '../fold/fold-votes.ts';
import { type LaneKey, laneRowKey, votesPkOf } from '../keys/lane-key.ts';
import { dynamoRows } from './dynamo-rows.ts';
import type { LaneCheckpoint, LaneCounts } from './lane-counts.ts';
import { parseLaneRow } from './lane-row.ts';
import { laneUpdate } from './lane-update.ts';
import type { Table } from './table.ts';

/** The lanes' rows in the Counts table. */
export function dynamoLaneCounts(table: Table): LaneCounts {
  return dynamoRows<LaneKey, LaneCheckpoint, LaneDelta>(table, {
    rowKey: laneRowKey,
    recordsPk: votesPkOf,
    parse: parseLaneRow,
    update: laneUpdate,
    advance: (seen, { folded, lastSequence }) => ({
      lastSequence,
      version: (seen.version ?? 0) + folded.version,
      recent: folded.recent,
    }),
  });
}
