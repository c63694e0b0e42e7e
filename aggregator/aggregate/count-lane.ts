import type { LaneCounts } from '../counts/lane-counts.ts';
import type { parseVoteRecord } from '../fold/parse-vote-record.ts';
import { votesPkOf } from '../keys/lane-key.ts';
import type { LaneRecords } from './group-by-lane.ts';
import { planStep } from './plan-step.ts';

export interface CountLaneParts {
  readonly counts: LaneCounts;
  readonly parse: typeof parseVoteRecord;
  /** ISO 8601. */
  readonly now: () => string;
}

/** Somebody else moved the row each time; the stream delivers the batch again. */
export class LaneContended extends Error {
  override readonly name = 'LaneContended';
}

// Each round lost means that another delivery of the same records went ahead, so a few are plenty.
const mostRounds = 25;

/** Counts a lane's records: reads its row, folds what is above its checkpoint, writes if the row is still the same. */
export async function countLane({ lane, records }: LaneRecords, parts: CountLaneParts): Promise<void> {
  let lost = 0;
  while (lost < mostRounds) {
    const seen = await parts.counts.readCheckpoint(lane);
    const step = planStep(records, seen, parts.parse, parts.now());
    if (!step) return;
    const committed = await parts.counts.commitStep(lane, seen, step);
    if (committed && step.lastSequence === records.at(-1)?.sequence) return;
    if (!committed) lost += 1;
  }
  throw new LaneContended(`The row of ${votesPkOf(lane)} moved ${mostRounds} times while it was being counted`);
}
