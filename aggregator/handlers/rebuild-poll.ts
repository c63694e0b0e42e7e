import * as v from 'valibot';
import { readRules } from '../publish/read-rules.ts';
import { readLane } from '../rebuild/read-lane.ts';
import { type RebuildResult, rebuildPoll } from '../rebuild/rebuild-poll.ts';
import { writeLane } from '../rebuild/write-lane.ts';
import { pollInput } from './input.ts';
import { wire } from './wire.ts';

const { transactions, counts, askForPublish, sleep } = wire(process.env, ['PUBLISH_QUEUE_URL', 'GRAPHQL_URL']);

/** Entry point of the operator's rebuild. */
export async function handler(event: unknown): Promise<RebuildResult> {
  return rebuildPoll(v.parse(pollInput, event), {
    readRules: (poll) => readRules(transactions, poll),
    readLane: (lane) => readLane(transactions, counts, lane),
    writeLane: (rules, picture) => writeLane(transactions, counts, rules, picture),
    askForPublish,
    sleep,
  });
}
