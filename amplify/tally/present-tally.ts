import { isoToMillis } from './iso-to-millis.ts';
import { newestBallots } from './newest-ballots.ts';
import type { LaneRow, PollRules, Tally } from './types.ts';

export type { LaneRow, PollRules, Tally } from './types.ts';

/**
 * Whether nothing public may carry a count per option now. A poll whose `closesAt` has come counts as closed
 * (times compare as strings: every one of them is ISO 8601 in UTC with milliseconds).
 */
export function areResultsHidden(rules: PollRules, now: string): boolean {
  // A draft is seen by organisers alone, so not even its options' names may show.
  if (rules.status === 'DRAFT') return true;
  if (rules.results === 'AFTER_CLOSE') {
    return !(rules.status === 'CLOSED' || (typeof rules.closesAt === 'string' && rules.closesAt <= now));
  }
  if (rules.results === 'ON_REVEAL') return !rules.revealed;
  // A setting this code doesn't know hides, so that no later one leaks by mistake.
  return rules.results !== 'ALWAYS' && rules.results !== 'AFTER_VOTE';
}

/** GraphQL's Int ends here: 24 days in milliseconds. */
const GREATEST_INT = 2147483647;

/** A stored counter; a lane that nobody voted in has none. */
function counterOf(row: LaneRow, name: string): number {
  const value = row[name];
  return typeof value === 'number' ? value : 0;
}

/**
 * The public tally of a poll's round: the sum of its lane and repair rows, shown under the poll's rules at `now`
 * (ISO 8601, UTC, milliseconds). Hidden results carry no count per option and no ballot's options.
 *
 * Both the tally resolver and the aggregator use it, so it keeps to the APPSYNC_JS subset: no try, while, classes,
 * regular expressions, `Date`, nor `sort` with a comparator.
 * https://docs.aws.amazon.com/appsync/latest/devguide/supported-features.html
 */
export function presentTally(rules: PollRules, rows: LaneRow[], now: string): Tally {
  const hidden = areResultsHidden(rules, now);
  const newest = newestBallots(rows);
  let ballots = 0;
  let version = 0;
  for (const row of rows) {
    ballots += counterOf(row, 'ballots');
    version += counterOf(row, 'version');
  }
  const options = rules.optionIds.map((optionId) => {
    let count = 0;
    for (const row of rows) count += counterOf(row, `count#${optionId}`);
    return { optionId, count };
  });
  const latest = newest[0];
  return {
    boothId: rules.boothId,
    pollId: rules.pollId,
    round: rules.round,
    version,
    pollVersion: rules.version,
    ballots,
    options: hidden ? null : options,
    recent: newest.map((ballot) => ({
      mark: ballot.mark,
      optionIds: hidden || ballot.hidden ? null : ballot.options,
    })),
    asOf: now,
    lagMs: latest === undefined ? null : Math.min(isoToMillis(now) - isoToMillis(latest.at), GREATEST_INT),
  };
}
