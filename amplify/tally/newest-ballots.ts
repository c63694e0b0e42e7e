import type { LaneRow } from './types.ts';

/** How many ballots a tally shows. */
const SHOWN = 8;

/** A ballot as a lane row remembers it. */
export interface RecentBallot {
  mark: string;
  options: string[];
  at: string;
  hidden: boolean;
}

/** The newest eight ballots over all lanes, newest first; of two at the same time the earlier row's comes first. */
export function newestBallots(rows: LaneRow[]): RecentBallot[] {
  let newest: RecentBallot[] = [];
  for (const row of rows) {
    const recent = (row.recent ?? []) as RecentBallot[];
    for (const ballot of recent) newest = insertByTime(newest, ballot);
  }
  return newest;
}

/** `sort` takes no comparator in APPSYNC_JS, so the list is kept in order as it grows. */
function insertByTime(newest: RecentBallot[], ballot: RecentBallot): RecentBallot[] {
  const place = newest.findIndex((other) => other.at < ballot.at);
  if (place === -1) return newest.length < SHOWN ? [...newest, ballot] : newest;
  return [...newest.slice(0, place), ballot, ...newest.slice(place)].slice(0, SHOWN);
}
