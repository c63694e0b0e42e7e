import * as v from 'valibot';
import { readLaneRows } from '../recount/read-lane-rows.ts';
import { readVotes } from '../recount/read-votes.ts';
import { type LaneVerdict, recountLane } from '../recount/recount-lane.ts';
import { laneInput } from './input.ts';
import { wire } from './wire.ts';

const { transactions, counts, sleep } = wire(process.env, []);

/** Entry point of the recount's Map: one lane. */
export async function handler(event: unknown): Promise<LaneVerdict> {
  return recountLane(v.parse(laneInput, event), {
    readVotes: (lane) => readVotes(transactions, lane),
    readRows: (lane) => readLaneRows(counts, lane),
    sleep,
  });
}
