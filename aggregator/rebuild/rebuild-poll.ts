import type { PollRules } from '../../amplify/tally/present-tally.ts';
import { type LaneKey, lanes } from '../keys/lane-key.ts';
import type { PollKey } from '../keys/poll-key.ts';
import type { LanePicture } from './read-lane.ts';

export interface RebuildPollParts {
  readonly readRules: (poll: PollKey) => Promise<PollRules | undefined>;
  readonly readLane: (lane: LaneKey) => Promise<LanePicture>;
  readonly writeLane: (rules: PollRules, picture: LanePicture) => Promise<void>;
  readonly askForPublish: (poll: PollKey) => Promise<void>;
  /** Milliseconds. */
  readonly sleep: (duration: number) => Promise<void>;
}

export interface RebuildResult {
  readonly pollId: string;
  readonly round: number;
  /** Lanes that were set. */
  readonly lanes: number;
  readonly ballots: number;
}

/** A poll that can't be rebuilt now; the message says what to do. */
export class RebuildRefused extends Error {
  override readonly name = 'RebuildRefused';
}

const mostReadings = 10;
const betweenReadings = 5_000;

/**
 * Sets a closed poll's rows from its votes, for after a restore, when the stream that the rows were checked against is
 * gone. Repeating it is harmless. Throws RebuildRefused.
 */
export async function rebuildPoll(poll: PollKey, parts: RebuildPollParts): Promise<RebuildResult> {
  const rules = await parts.readRules(poll);
  if (!rules) throw new RebuildRefused(`There is no poll ${poll.boothId}/${poll.pollId}.`);
  if (rules.status !== 'CLOSED') throw new RebuildRefused(`The poll is ${rules.status}: close it first.`);
  const pictures = await readAtRest({ ...poll, round: rules.round }, parts);
  const damaged = pictures.filter(({ votes }) => votes.uncountable > 0).map(({ lane }) => lane.lane);
  if (damaged.length > 0)
    throw new RebuildRefused(`Lanes ${damaged.join(', ')} hold items that are no votes: mend them.`);
  const used = pictures.filter(
    ({ votes, row, repair }) => votes.sum.ballots > 0 || (row.version ?? repair.version) !== undefined,
  );
  for (const picture of used) await parts.writeLane(rules, picture);
  await parts.askForPublish(poll);
  return {
    pollId: poll.pollId,
    round: rules.round,
    lanes: used.length,
    ballots: used.reduce((sum, { votes }) => sum + votes.sum.ballots, 0),
  };
}

/** Votes in flight at the close land late, and the stream runs behind: waits until two readings agree. */
async function readAtRest(round: Omit<LaneKey, 'lane'>, parts: RebuildPollParts): Promise<LanePicture[]> {
  let before = '';
  for (let reading = 0; reading < mostReadings; reading += 1) {
    if (reading > 0) await parts.sleep(betweenReadings);
    const pictures: LanePicture[] = [];
    for (const lane of lanes) pictures.push(await parts.readLane({ ...round, lane }));
    const now = JSON.stringify(pictures);
    if (now === before) return pictures;
    before = now;
  }
  throw new RebuildRefused('Votes are still being counted: wait until nothing moves and try again.');
}
