import { type LaneRow, type PollRules, presentTally, type Tally } from '../../amplify/tally/present-tally.ts';
import type { PollKey } from '../keys/poll-key.ts';

export interface PublishTallyParts {
  readonly readRules: (poll: PollKey) => Promise<PollRules | undefined>;
  /** All lane and repair rows of a round. */
  readonly readRows: (rules: PollRules) => Promise<LaneRow[]>;
  readonly post: (tally: Tally) => Promise<void>;
  /** ISO 8601 with milliseconds. */
  readonly now: () => string;
}

/** Publishes a poll's tally as it stands. Call it after the slot is taken: what is stored before that is in it. */
export async function publishTally(poll: PollKey, parts: PublishTallyParts): Promise<void> {
  const rules = await parts.readRules(poll);
  if (!rules || isFirstDraft(rules)) return;
  const rows = await parts.readRows(rules);
  await parts.post(presentTally(rules, rows, parts.now()));
}

/** Drafts are seen by organisers alone; after a reset, though, screens must learn that the new round is empty. */
function isFirstDraft(rules: PollRules): boolean {
  return rules.status === 'DRAFT' && rules.round === 1;
}
